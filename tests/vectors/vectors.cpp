#include "vectors.h"

#include "statements.h"

namespace calque::vectors {
namespace {

void resolve(Said& said, const Sealed& sealed) {
  const bool isLabel = said.at.find_first_not_of("0123456789") != std::string::npos;
  if (isLabel)
    said.at = std::to_string(sealed.seqs.at(said.at));
}

} // namespace

Vectors::Vectors() : honest(story.seal()) {}

void Vectors::add(Vector vector) {
  all.push_back(std::move(vector));
}

void Vectors::byShell(std::string name, std::string done, const std::string& sql, Expected expected,
                      std::string anchors) {
  resolve(expected.with, honest);
  resolve(expected.without, honest);
  const auto statements = sql.empty() ? "" : pastTriggers(sql);
  add({std::move(name), std::move(done), false, std::move(expected), statements, std::move(anchors), {}});
}

void Vectors::resealed(std::string name, std::string done, const std::function<void(Story&)>& change, Expected expected,
                       bool ownAnchors) {
  story.reset();
  change(story);
  const auto sealed = story.seal();
  story.reset();
  resolve(expected.with, sealed);
  resolve(expected.without, sealed);
  add({std::move(name), std::move(done), true, std::move(expected), pastTriggers(statementsFromTo(honest, sealed)),
       ownAnchors ? anchorsOf(sealed) : "", sealed.blobs});
}

void Vectors::byThief(std::string name, std::string done, const std::function<void(Story&)>& change,
                      Expected expected) {
  resealed(std::move(name), std::move(done), change, std::move(expected), false);
}
void Vectors::byInsiders(std::string name, std::string done, const std::function<void(Story&)>& change,
                         Expected expected) {
  resealed(std::move(name), std::move(done), change, std::move(expected), true);
}

std::string Vectors::seq(std::string_view label) const {
  return std::to_string(honest.seqs.at(std::string(label)));
}

std::string Vectors::noteAt(const crypto::Ed25519Key& key, std::uint64_t size, const base::Digest& root) const {
  return "UPDATE checkpoint SET note = " + literal(story.store.note(key, size, root)) +
         " WHERE size = " + std::to_string(size) + ";\n";
}

} // namespace calque::vectors
