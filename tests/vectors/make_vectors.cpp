// Writes all vectors anew: make_vectors FOLDER. By hand only: keys and signatures differ each time, so that the files
// are kept and not the runs.
#include "statements.h"
#include "vectors.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

namespace calque::vectors {
namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string said(const Said& said) {
  return std::to_string(said.exit) + "\t" + (said.code.empty() ? "-" : said.code) + "\t" +
         (said.at.empty() ? "-" : said.at);
}

std::string blobsOf(const Sealed& sealed) {
  std::set<std::string> lines;
  for (const auto& [owner, id, size] : sealed.blobs)
    lines.insert(owner + "\t" + id + "\t" + std::to_string(size) + "\n");
  std::string out = "owner\tid\tsize\n";
  for (const auto& line : lines)
    out += line;
  return out;
}

void writeAll(const std::filesystem::path& folder) {
  Vectors vectors;
  addStoreHarms(vectors);
  addSealHarms(vectors);
  addSignatureHarms(vectors);
  addEntryHarms(vectors);
  addRuleHarms(vectors);

  std::filesystem::remove_all(folder / "harms");
  std::filesystem::create_directories(folder / "harms");
  write(folder / "intact.sql", statementsOf(vectors.honest));
  write(folder / "intact.anchors", anchorsOf(vectors.honest));
  std::string table =
      "name\tresealed\texit\tcode\tseq\talso\texit_bare\tcode_bare\tseq_bare\tby_hand\tby_hand_bare\tdone\n";
  auto files = vectors.honest;
  for (const auto& vector : vectors.all) {
    const auto& expected = vector.expected;
    table += vector.name + "\t" + (vector.resealed ? "yes" : "no") + "\t" + said(expected.with) + "\t" + expected.also +
             "\t" + said(expected.without) + "\t" + std::to_string(expected.byHand) + "\t" +
             std::to_string(expected.byHandBare) + "\t" + vector.done + "\n";
    write(folder / "harms" / (vector.name + ".sql"), "-- " + vector.done + "\n" + vector.sql);
    if (!vector.anchors.empty())
      write(folder / "harms" / (vector.name + ".anchors"), vector.anchors);
    files.blobs.insert(files.blobs.end(), vector.blobs.begin(), vector.blobs.end());
  }
  write(folder / "expected.tsv", table);
  write(folder / "blobs.tsv", blobsOf(files));
}

} // namespace
} // namespace calque::vectors

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: make_vectors FOLDER\n";
    return 2;
  }
  calque::vectors::writeAll(arguments[1]);
}
