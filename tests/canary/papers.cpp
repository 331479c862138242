#include "papers.h"

#include "canary_series.h"

#include <algorithm>
#include <iostream>
#include <regex>

namespace calque::testkit {
namespace {

/// All five components stand together, as the series has them.
std::set<std::string> nameAnd(std::set<std::string> places) {
  for (const char* part : {"family", "given", "middle", "prefix", "suffix"})
    places.insert(std::string("PatientName, ") + part);
  return places;
}

bool carries(const Paper& paper, const Hit& hit) {
  return std::regex_match(hit.file, std::regex(paper.file));
}

bool isKnown(const Hit& hit) {
  static std::set<std::string> told;
  for (const auto& leak : knownLeaks())
    if (std::regex_match(hit.file, std::regex(leak.file))) {
      if (told.insert(leak.file).second)
        std::cout << "known issue: " << leak.why << '\n';
      return true;
    }
  return false;
}

} // namespace

const std::vector<Paper>& papers() {
  static const std::vector<Paper> all{
      {R"(.*/label\.pdf(!.*)?)", nameAnd({place::patientId}),
       "the label goes with the part and is compared at the bedside: name and Patient ID"},
      {R"(.*/dhr\.zip!.*/data/files/[0-9a-f]{64}(!.*)?)", nameAnd({place::patientId, place::birth}),
       "the record that a person exports on purpose holds the pages that were signed and the copy of the label"},
      {R"(.*/closed/data/files/[0-9a-f]{64}(!.*)?)", nameAnd({place::patientId, place::birth}),
       "the same, as a folder"},
      {R"(spoken/\d+-series-check\.out)",
       {place::series},
       "the Series Instance UID is the one identifier of a stranger that is printed"},
  };
  return all;
}

const std::vector<KnownLeak>& knownLeaks() {
  static const std::vector<KnownLeak> all{
      {R"(copy-\d+/\.making-[0-9a-f]{32}/.*)",
       "an export that dies leaves the unfinished bundle, signed pages included, until the next one in that folder"},
  };
  return all;
}

std::vector<std::string> leaksAmong(const std::set<Hit>& hits) {
  std::vector<std::string> leaks;
  for (const auto& hit : hits)
    if (std::ranges::none_of(papers(),
                             [&](const Paper& paper) {
                               return carries(paper, hit) && paper.places.contains(hit.place) &&
                                      !hit.form.ends_with("in a name");
                             }) &&
        !isKnown(hit))
      leaks.push_back(hit.file + ": " + hit.place + " in " + hit.form);
  return leaks;
}

std::vector<std::string> papersNeverSeen(const std::set<Hit>& hits) {
  std::vector<std::string> missing;
  for (const auto& paper : papers())
    for (const auto& place : paper.places)
      if (std::ranges::none_of(hits, [&](const Hit& hit) { return hit.place == place && carries(paper, hit); }))
        missing.push_back(paper.file + ": " + place);
  return missing;
}

} // namespace calque::testkit
