// The program under fault is `calque` itself but for this line: passwords take the cheap cost of record.md 7, so that a
// trial lasts as long as its disk and not as its scrypt.
namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = true;
} // namespace calque::crypto
