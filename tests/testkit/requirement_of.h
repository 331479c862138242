// Which requirement a refusal number stands in, for tests that go through a table of refusals: each of their cases
// verifies what it is about, and no more.
#pragma once

namespace calque::testkit {

/// Notes the requirement of that number in the test's report; nothing where none is known here.
void verifiesRefusal(int number);

} // namespace calque::testkit
