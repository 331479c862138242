#include "printers/catalogue/catalogue.h"

#include "core/base/clock.h"
#include "core/base/decimal.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <set>
#include <toml++/toml.h>

using namespace calque;
using namespace calque::catalogue;
using testing::Contains;
using testing::HasSubstr;
using testing::IsSupersetOf;

namespace {

std::vector<std::string> allSoftwareNames() {
  std::vector<std::string> names;
  for (const auto& software : builtIn().software) {
    names.push_back(software.name);
    names.insert(names.end(), software.aliases.begin(), software.aliases.end());
  }
  return names;
}

/// Tables that hold a number (or a list of numbers) and no source.
int unsourcedNumbers(const toml::table& table) {
  int unsourced = 0;
  for (const auto& [key, node] : table) {
    const auto* list = node.as_array();
    bool isNumber = node.is_number() || (list && !list->empty() && (*list)[0].is_number());
    if (isNumber && table["source"].value_or(std::string()).empty())
      ++unsourced;
    if (const auto* inner = node.as_table())
      unsourced += unsourcedNumbers(*inner);
    for (std::size_t at = 0; list && at < list->size(); ++at)
      if (const auto* inner = (*list)[at].as_table())
        unsourced += unsourcedNumbers(*inner);
  }
  return unsourced;
}

int unsourcedNumbers(const CatalogueTexts& texts) {
  int unsourced = 0;
  for (auto text :
       {texts.printers, texts.materials, texts.presets, texts.anatomies, texts.software, texts.clearanceExamples})
    unsourced += unsourcedNumbers(toml::parse(text));
  return unsourced;
}

} // namespace

TEST(BuiltInCatalogue, HasBothDigitalAnatomyPrintersByModelAndAlias) {
  const auto* j850 = maybePrinter("J850 Digital Anatomy");
  const auto* j5 = maybePrinter("J5 DAP");

  ASSERT_TRUE(j850 && j5);
  EXPECT_EQ(j850, maybePrinter("J850 DAP"));
  EXPECT_EQ(j5->model, "J5 Digital Anatomy");
  EXPECT_EQ(j850->materialsAtOnce, 6);
  EXPECT_THAT(j850->claims, IsSupersetOf({"more than 500,000 colours", "Pantone Validated"}));
  EXPECT_THAT(j850->clearanceClaim, HasSubstr("E13"));
  EXPECT_THAT(j5->clearanceClaim, HasSubstr("E14"));
  EXPECT_EQ(maybePrinter("j850 dap"), nullptr) << "letter for letter";
}

TEST(BuiltInCatalogue, KeepsTheLayersOfTheModesAndWhatIsUnconfirmedOfThem) {
  const auto& j850 = *maybePrinter("J850 DAP");
  const auto& j5 = *maybePrinter("J5 DAP");

  ASSERT_TRUE(maybeMode(j850, "High Quality") && maybeMode(j850, "High Speed") && maybeMode(j5, "18.75 um"));
  EXPECT_EQ(maybeMode(j850, "High Quality")->layerUm, 14u);
  EXPECT_EQ(maybeMode(j850, "High Speed")->materialsAtOnce, 3);
  EXPECT_EQ(maybeMode(j5, "18.75 um")->layerNm, 18'750u);
  EXPECT_EQ(maybeMode(j5, "18.75 um")->layerUm, 19u);
  EXPECT_EQ(maybeMode(j850, "18.75 um"), nullptr);
  ASSERT_TRUE(j850.buildVolume);
  EXPECT_EQ(j850.buildVolume->sizeMm, (std::array<double, 3>{490, 390, 200}));
  EXPECT_EQ(j850.buildVolume->source.trust, Trust::Unconfirmed);
}

TEST(BuiltInCatalogue, HasTheFourMaterialsAndOnlyTheWallThatASourceStates) {
  for (const auto* name : {"TissueMatrix", "BoneMatrix", "RadioMatrix", "GelMatrix"})
    EXPECT_TRUE(maybeMaterial(name)) << name;

  EXPECT_TRUE(maybeMaterial("RadioMatrix")->radiopaque);
  EXPECT_TRUE(maybeMaterial("GelMatrix")->support);
  ASSERT_TRUE(maybeMaterial("GelMatrix")->wallMin && maybeMaterial("GelMatrix")->gapMin);
  EXPECT_EQ(maybeMaterial("GelMatrix")->wallMin->mm, 1.0);
  EXPECT_FALSE(maybeMaterial("BoneMatrix")->wallMin) << "not stated, so no number";
  EXPECT_THAT(maybeMaterial("BoneMatrix")->usedFor, Contains("all bone structures"));
}

TEST(BuiltInCatalogue, HasTheNamedPresetsOfEachGroup) {
  testkit::verifies({"req~plan.complete~1"});
  const auto& j850 = *maybePrinter("J850 DAP");

  for (const auto* name : {"Blood vessels: vessel",
                           "Blood vessels: frame",
                           "Blood vessels: calcifications",
                           "Blood vessels: aneurysm",
                           "Skeleton-muscular: vertebrae",
                           "Skeleton-muscular: ligament",
                           "Skeleton-muscular: disc",
                           "Skeleton-muscular: nerve roots",
                           "Skeleton-muscular: skull",
                           "Skeleton-muscular: general bone structures",
                           "General: soft organ tissue",
                           "General: reinforced organ tissue",
                           "General: elastic organ tissue",
                           "General: tumors",
                           "General: fibrotic tissue",
                           "Heart: myocardium",
                           "Heart: calcifications and leaflets",
                           "Heart: blood clots",
                           "Heart: tumors",
                           "Heart: blood vessels",
                           "Heart: myocardium 5"})
    EXPECT_TRUE(maybePreset(j850, name)) << name;
  EXPECT_EQ(maybePreset(j850, "Heart: vessel"), nullptr);
}

TEST(BuiltInCatalogue, KeepsEverySegmentationSoftwareNameAndClearsNone) {
  testkit::verifies({"req~clearance.none-shipped~1"});
  EXPECT_THAT(allSoftwareNames(),
              IsSupersetOf({"Materialise Mimics", "3D Slicer", "Axial3D", "Simpleware", "OsiriX", "ITK-SNAP", "4DICOM",
                            "Seg3D", "InPrint", "Synopsys", "ScanIP Medical"}));
  ASSERT_TRUE(maybeSoftware("Synopsys"));
  EXPECT_EQ(maybeSoftware("Synopsys")->family, maybeSoftware("ScanIP Medical")->family);
  for (const auto& software : builtIn().software)
    EXPECT_FALSE(software.cleared) << software.name;
}

TEST(BuiltInCatalogue, HasEveryUseOfTheRecordAndTheAnatomyWordsOfTheIndications) {
  std::set<std::string> scenarios;
  for (const auto& use : builtIn().uses)
    scenarios.insert(use.scenario);

  EXPECT_EQ(scenarios, (std::set<std::string>{"diagnosis", "surgical_planning", "patient_management", "surgical_guide",
                                              "patient_communication", "training", "device_testing"}));
  for (const auto* word : {"orthopaedic", "orthopaedic_trauma", "maxillofacial", "cardiovascular", "skull", "heart",
                           "blood_vessels", "spine", "hip", "shoulder", "tumour", "phantom"})
    EXPECT_TRUE(maybeAnatomy(word)) << word;
  EXPECT_EQ(maybeAnatomy("small_vessels")->printedLimitMm, 0.5);
  EXPECT_EQ(maybeAnatomy("skull")->printedLimitMm, 1.0);
  EXPECT_TRUE(maybeAnatomy("blood_vessels")->contrastRecommended);
  EXPECT_EQ(maybeAnatomy("cranium"), nullptr) << "an alias is no word of the log";
}

TEST(BuiltInCatalogue, UnlocksNothing) {
  testkit::verifies({"req~clearance.none-shipped~1"});
  std::set<std::string> ids;
  for (const auto& statement : builtIn().clearanceExamples)
    ids.insert(statement.id);

  for (int number = 1; number <= 14; ++number)
    EXPECT_TRUE(ids.contains("E" + std::to_string(number))) << number;
  EXPECT_TRUE(ids.contains("N7"));
  EXPECT_TRUE(builtIn().demonstrationRow.example);
  EXPECT_EQ(builtIn().demonstrationRow.kNumber, "EXAMPLE");
  EXPECT_EQ(builtIn().demonstrationRow.software, "Example Segmenter");
  EXPECT_EQ(builtIn().demonstrationRow.version, "1.0.0");
  EXPECT_EQ(maybeSoftware("Example Segmenter"), nullptr);
}

TEST(BuiltInCatalogue, ItsDemonstrationRowNamesOnlyWhatTheCatalogueHas) {
  const auto& row = builtIn().demonstrationRow;
  const auto* printer = maybePrinter(row.printerModel);

  ASSERT_TRUE(printer);
  ASSERT_TRUE(maybeMode(*printer, row.mode));
  EXPECT_EQ(maybeMode(*printer, row.mode)->layerUm, row.layerUm);
  for (const auto& material : row.materials)
    EXPECT_TRUE(maybeMaterial(material)) << material;
  for (const auto& anatomy : row.anatomies)
    EXPECT_TRUE(maybeAnatomy(anatomy)) << anatomy;
  EXPECT_TRUE(base::maybeDate(row.effective) && base::maybeDate(row.sourceDate));
  EXPECT_TRUE(base::isDecimal(row.deviationMm));
}

TEST(BuiltInCatalogue, NamesASourceBesideEveryNumber) {
  EXPECT_EQ(unsourcedNumbers(builtInTexts()), 0);
}

TEST(BuiltInCatalogue, TheSearchForUnsourcedNumbersFindsOne) {
  EXPECT_EQ(unsourcedNumbers(toml::parse("[[printer]]\nbuild_volume = { size_mm = [1.0, 2.0] }\n")), 1);
}
