// The bill of materials: every package of requirements/soup.md, in the structure of CycloneDX 1.5. Required members and
// allowed words are those of bom-1.5.schema.json.
#include "pack.h"
#include "soup.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace calque::pack {
namespace {

using nlohmann::json;
using Texts = std::vector<std::string>;

std::string soupPage() {
  std::ostringstream text;
  text << std::ifstream(std::string(CALQUE_SOURCE_DIR) + "/requirements/soup.md").rdbuf();
  return text.str();
}

json bill() {
  return json::parse(billOfMaterials(readSoup(soupPage()), "0.1.0"));
}

void onlyMembers(const json& object, const std::set<std::string>& allowed, const std::string& where, Texts& wrong) {
  for (const auto& [key, value] : object.items())
    if (!allowed.contains(key))
      wrong.push_back(where + " has " + key);
}

void mustBeText(const json& object, const char* key, const std::string& where, Texts& wrong) {
  if (!object.contains(key) || !object[key].is_string() || object[key].get<std::string>().empty())
    wrong.push_back(where + " lacks " + key);
}

void checkComponent(const json& component, std::set<std::string>& references, Texts& wrong) {
  const std::set<std::string> types{"application",
                                    "framework",
                                    "library",
                                    "container",
                                    "platform",
                                    "operating-system",
                                    "device",
                                    "device-driver",
                                    "firmware",
                                    "file",
                                    "machine-learning-model",
                                    "data"};
  const auto where = component.value("name", "a component");
  onlyMembers(component,
              {"type", "bom-ref", "supplier", "name", "version", "description", "licenses", "purl", "properties"},
              where, wrong);
  mustBeText(component, "type", where, wrong);
  mustBeText(component, "name", where, wrong);
  mustBeText(component, "version", where, wrong);
  if (!types.contains(component.value("type", "")))
    wrong.push_back(where + " is of no known type");
  if (!references.insert(component.value("bom-ref", "")).second)
    wrong.push_back(where + " has a bom-ref that is there twice");
  for (const auto& choice : component.value("licenses", json::array()))
    if (!choice.contains("license") || choice["license"].contains("id") == choice["license"].contains("name"))
      wrong.push_back(where + " has a licence with neither or both of id and name");
  for (const auto& property : component.value("properties", json::array()))
    onlyMembers(property, {"name", "value"}, where, wrong);
}

/// What the schema does not allow, in words.
Texts checkBill(const json& sut) {
  Texts wrong;
  onlyMembers(sut, {"bomFormat", "specVersion", "version", "metadata", "components", "dependencies"}, "the bill",
              wrong);
  if (sut.value("bomFormat", "") != "CycloneDX")
    wrong.push_back("bomFormat");
  if (sut.value("specVersion", "") != "1.5")
    wrong.push_back("specVersion");
  if (!sut.contains("version") || !sut["version"].is_number_integer() || sut["version"] < 1)
    wrong.push_back("version");
  std::set<std::string> references;
  checkComponent(sut["metadata"]["component"], references, wrong);
  for (const auto& component : sut["components"]) {
    checkComponent(component, references, wrong);
    mustBeText(component, "purl", component.value("name", ""), wrong);
  }
  for (const auto& dependency : sut["dependencies"]) {
    mustBeText(dependency, "ref", "a dependency", wrong);
    for (const auto& on : dependency.value("dependsOn", json::array()))
      if (!references.contains(on.get<std::string>()))
        wrong.push_back("a dependency on what is not listed");
  }
  return wrong;
}

TEST(BillOfMaterials, HasTheStructureOfCycloneDx) {
  EXPECT_THAT(checkBill(bill()), testing::IsEmpty());
}

TEST(BillOfMaterials, OfAnotherStructureIsNoticed) {
  auto sut = bill();
  sut.erase("version");
  sut["made"] = "today";
  sut["components"][0].erase("name");
  sut["components"][1]["type"] = "lib";
  sut["components"][2]["bom-ref"] = sut["components"][3]["bom-ref"];
  sut["components"][4]["licenses"][0]["license"] = json::object();
  EXPECT_GE(checkBill(sut).size(), 6u);
}

TEST(BillOfMaterials, HasNeitherTimeNorSerialNumber) {
  const auto sut = bill();
  EXPECT_FALSE(sut.contains("serialNumber"));
  EXPECT_FALSE(sut["metadata"].contains("timestamp"));
}

TEST(BillOfMaterials, NamesEachPackageOfThePageWithItsVersionSupplierAndLicence) {
  std::map<std::string, json> byName;
  const auto sut = bill();
  for (const auto& component : sut["components"])
    byName[component["name"]] = component;
  EXPECT_EQ(byName.size(), 27u);
  EXPECT_EQ(byName["libssl3"]["version"], "3.0.22-1~deb12u2");
  EXPECT_EQ(byName["libssl3"]["purl"], "pkg:deb/debian/libssl3@3.0.22-1~deb12u2?distro=bookworm");
  EXPECT_EQ(byName["libssl3"]["licenses"][0]["license"]["id"], "Apache-2.0");
  EXPECT_EQ(byName["libp11-kit0"]["version"], "0.24.1-2");
  EXPECT_EQ(byName["libqt6gui6"]["version"], "6.4.2+dfsg-10");
  EXPECT_EQ(byName["libqt6gui6"]["purl"], "pkg:deb/debian/libqt6gui6@6.4.2%2Bdfsg-10?distro=bookworm");
  EXPECT_EQ(byName["libqt6svg6"]["version"], "6.4.2-2");
  EXPECT_EQ(byName["zlib1g"]["purl"], "pkg:deb/debian/zlib1g@1:1.2.13.dfsg-1?distro=bookworm");
  EXPECT_EQ(byName["libsoci-sqlite3-4.0"]["version"], "4.0.3-1");
  EXPECT_EQ(byName["libdcmtk17"]["licenses"][0]["license"]["name"], "BSD-3-Clause (OFFIS), Apache-2.0 in parts");
  for (const auto& [name, component] : byName)
    EXPECT_EQ(component["supplier"]["name"], "Debian") << name;
}

TEST(Soup, HasPackageLicenceAndClassInEachSection) {
  const auto all = readSoup(soupPage());
  EXPECT_EQ(all.size(), 20u);
  for (const auto& one : all) {
    EXPECT_FALSE(one.packages.empty()) << one.name;
    EXPECT_FALSE(one.licence.empty()) << one.name;
    EXPECT_TRUE(one.safetyClass == "A" || one.safetyClass == "B" || one.safetyClass == "C") << one.name;
  }
}

TEST(Soup, WithoutALicenceIsReadWithoutOne) {
  const auto all = readSoup("# Software\n\n## Thing\n\n- **Package:** `libthing1` 1.0-1\n- **Class:** A.\n");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_TRUE(all[0].licence.empty());
}

} // namespace
} // namespace calque::pack
