#include "trial_faults.h"

#include <algorithm>
#include <iterator>

namespace calque::domain::trial {

void sayInstead(Facts& facts, std::string key, base::Json value) {
  auto statement = base::fromCanonical(facts.signature->data.text("stmt")).value();
  statement.set(std::move(key), std::move(value));
  facts.signature->data.set("stmt", base::toCanonical(statement).value());
}

namespace {

using A = Act;
using R = RefusalCode;
using S = Scenario;

bool clinical(const Case& c) {
  return c.path == Path::Clinical;
}
bool identified(const Case& c) {
  return lineOf(c.scenario).identityRequired;
}
bool locked(const Case& c) {
  return c.model.has_value();
}

template <class T> T& of(Trial& trial) {
  return std::get<T>(trial.command);
}

Finding warning() {
  return {R::WallTooThin, Severity::Warning, "slice 3", "odd"};
}
Finding refusalFinding(R code) {
  return {code, Severity::Refusal, "slice 3", "wrong"};
}

void act(Trial& trial, Facts& facts, const Actor& actor, std::string_view role = "qa") {
  facts.actor = actor;
  if (facts.signature)
    facts.signature = signatureOf(trial.known, trial.command, actor, role);
}

} // namespace

std::vector<FalseFact> earlyFaults() {
  return {
      {"no patient", A::OpenCase, R::RequestIncomplete, [](auto& t, auto&) { of<OpenCase>(t).subject.clear(); }},
      {"no identity", A::OpenCase, R::RequestIncomplete, [](auto& t, auto&) { of<OpenCase>(t).identity.clear(); }},
      {"no use", A::OpenCase, R::RequestIncomplete, [](auto& t, auto&) { of<OpenCase>(t).scenario.reset(); }},
      {"no anatomy", A::OpenCase, R::RequestIncomplete, [](auto& t, auto&) { of<OpenCase>(t).anatomy.clear(); }},
      {"no side", A::OpenCase, R::RequestIncomplete, [](auto& t, auto&) { of<OpenCase>(t).side.reset(); }},
      {"strange anatomy", A::OpenCase, R::AnatomyUnknown, [](auto&, auto& f) { f.anatomyKnown = false; }},
      {"strange requester", A::OpenCase, R::RequesterUnknown, [](auto&, auto& f) { f.requesterKnown = false; }},

      {"a check refuses the series", A::AcceptImages, R::SeriesSeveral,
       [](auto&, auto& f) { f.findings.push_back(refusalFinding(R::SeriesSeveral)); }},
      {"no manifest", A::AcceptImages, R::SeriesRefused, [](auto& t, auto&) { of<AcceptImages>(t).files.clear(); }},
      {"no Patient ID", A::AcceptImages, R::PatientIdAbsent, [](auto&, auto& f) { f.inSeries.id.clear(); }, Wrong::Fact,
       S::Diagnosis, identified},
      {"another Patient ID", A::AcceptImages, R::PatientDiffers, [](auto&, auto& f) { f.inSeries.id = "P2"; },
       Wrong::Fact, S::Diagnosis, identified},
      {"another birth date", A::AcceptImages, R::PatientDiffers,
       [](auto&, auto& f) { f.inSeries.birth = "1971-01-01"; }, Wrong::Fact, S::Diagnosis, identified},
      {"another sex", A::AcceptImages, R::PatientDiffers, [](auto&, auto& f) { f.inSeries.sex = "M"; }, Wrong::Fact,
       S::PatientCommunication, identified},
      {"a name otherwise written, unaccepted", A::AcceptImages, R::WarningNotAccepted,
       [](auto&, auto& f) { f.inSeries.name = "Dough"; }, Wrong::Fact, S::Diagnosis, identified},
      {"a warning unaccepted", A::AcceptImages, R::WarningNotAccepted,
       [](auto&, auto& f) { f.findings.push_back(warning()); }},
      {"a warning accepted without a reason", A::AcceptImages, R::WarningNotAccepted,
       [](auto&, auto& f) {
         f.findings.push_back(warning());
         f.accepted = {{"material.wall", ""}};
       }},
      {"a warning accepted by a technician", A::AcceptImages, R::RoleMissing,
       [](auto&, auto& f) {
         f.findings.push_back(warning());
         f.accepted = {{"material.wall", "seen"}};
         f.acceptor = Actor{"u-0010", {"technician"}, ""};
       }},

      {"this product's segmentation", A::RegisterSegmentation, R::OwnSegmentation,
       [](auto&, auto& f) { f.ownProduct = true; }, Wrong::Fact, S::Diagnosis, clinical},
      {"made here", A::RegisterSegmentation, R::OwnSegmentation,
       [](auto& t, auto&) { of<RegisterSegmentation>(t).created = true; }, Wrong::Fact, S::Diagnosis, clinical},
      {"computed here from voxels", A::RegisterSegmentation, R::OwnSegmentation,
       [](auto&, auto& f) { f.surface.computedHere = true; }, Wrong::Fact, S::Diagnosis, clinical},
      {"software not registered", A::RegisterSegmentation, R::SoftwareUnknown,
       [](auto& t, auto& f) {
         f.softwareRegistered = false;
         of<RegisterSegmentation>(t).created = false;
       }},
      {"software not cleared", A::RegisterSegmentation, R::SoftwareNotCleared,
       [](auto&, auto& f) { f.clearances.front().software = "Other"; }, Wrong::Fact, S::Diagnosis, clinical},
      {"a child", A::RegisterSegmentation, R::SoftwareNotCleared, [](auto&, auto& f) { f.ageYears = 5; }, Wrong::Fact,
       S::Diagnosis, clinical},
      {"age unknown", A::RegisterSegmentation, R::SoftwareNotCleared, [](auto&, auto& f) { f.ageYears.reset(); },
       Wrong::Fact, S::Diagnosis, clinical},
      {"a check refuses the surface", A::RegisterSegmentation, R::WallTooThin,
       [](auto&, auto& f) { f.surface.findings = {refusalFinding(R::WallTooThin)}; }},
      {"a warning of the surface", A::RegisterSegmentation, R::SurfaceWarningNotAccepted,
       [](auto&, auto& f) { f.surface.findings = {warning()}; }},
      {"outside the series", A::RegisterSegmentation, R::SurfaceOutsideSeries,
       [](auto&, auto& f) { f.surface.insideSeries = Measured::Fails; }},
      {"inches", A::RegisterSegmentation, R::SurfaceUnitSlip,
       [](auto&, auto& f) { f.surface.unitsRight = Measured::Fails; }},
      {"mirrored", A::RegisterSegmentation, R::SurfaceMirrored,
       [](auto&, auto& f) { f.surface.notMirrored = Measured::Fails; }},
      {"two models", A::RegisterSegmentation, R::LockIncomplete,
       [](auto& t, auto&) {
         auto& files = of<RegisterSegmentation>(t).lock.files;
         files.push_back(files.front());
       }},
      {"no segment list", A::RegisterSegmentation, R::LockIncomplete,
       [](auto& t, auto&) { of<RegisterSegmentation>(t).lock.files.pop_back(); }},
      {"no segmentation file", A::RegisterSegmentation, R::LockIncomplete,
       [](auto& t, auto&) { of<RegisterSegmentation>(t).files.clear(); }},
      {"a new version without a reason", A::RegisterSegmentation, R::ReasonMissing,
       [](auto& t, auto&) {
         if (!t.known.model)
           t.known.model = LockedModel{};
         of<RegisterSegmentation>(t).reason.clear();
       },
       Wrong::Fact, S::Diagnosis, locked},

      {"a check refuses the surface", A::ModifyModel, R::WallTooThin,
       [](auto&, auto& f) { f.surface.findings = {refusalFinding(R::WallTooThin)}; }, Wrong::Fact, S::Training},
      {"a warning of the surface", A::ModifyModel, R::SurfaceWarningNotAccepted,
       [](auto&, auto& f) { f.surface.findings = {warning()}; }, Wrong::Fact, S::Training},
      {"no segment list", A::ModifyModel, R::LockIncomplete,
       [](auto& t, auto&) { of<ModifyModel>(t).lock.files.pop_back(); }, Wrong::Fact, S::Training},
      {"no reason", A::ModifyModel, R::ReasonMissing, [](auto& t, auto&) { of<ModifyModel>(t).reason.clear(); },
       Wrong::Fact, S::Training},
      {"a clinical model", A::ModifyModel, R::ClinicalModified,
       [](auto& t, auto&) {
         t.known.scenario = S::Diagnosis;
         t.known.path = Path::Clinical;
       },
       Wrong::History, S::Training},

      {"the author signs", A::Approve, R::SignerIsAuthor,
       [](auto& t, auto& f) { act(t, f, surgeonWhoSegments, "surgeon"); }, Wrong::Person},
      {"a fact not accepted", A::Approve, R::FactNotAccepted,
       [](auto& t, auto&) { of<Approve>(t).acceptedFacts.pop_back(); }},
      {"the surface unsigned", A::Approve, R::SignatureIncomplete,
       [](auto& t, auto& f) {
         sayInstead(f, "files",
                    base::JsonList{base::JsonObject{{"sha256", t.known.model->segmentation}},
                                   base::JsonObject{{"sha256", t.known.series->manifest}}});
       }},
      {"the segmentation unsigned", A::Approve, R::SignatureIncomplete,
       [](auto& t, auto& f) {
         sayInstead(f, "files",
                    base::JsonList{base::JsonObject{{"sha256", t.known.model->model}},
                                   base::JsonObject{{"sha256", t.known.series->manifest}}});
       }},
      {"the series unsigned", A::Approve, R::SignatureIncomplete,
       [](auto& t, auto& f) {
         sayInstead(f, "files",
                    base::JsonList{base::JsonObject{{"sha256", t.known.model->model}},
                                   base::JsonObject{{"sha256", t.known.model->segmentation}}});
       }},
  };
}

std::vector<FalseFact> signatureFaults(A signedAct) {
  return {
      {"no signature", signedAct, R::SignatureMissing, [](auto&, auto& f) { f.signature.reset(); }},
      {"another meaning", signedAct, R::SignatureOther, [](auto&, auto& f) { sayInstead(f, "meaning", "authorship"); }},
      {"another record", signedAct, R::SignatureOther, [](auto&, auto& f) { sayInstead(f, "record", "c-0009"); }},
      {"another role", signedAct, R::SignatureOther, [](auto&, auto& f) { sayInstead(f, "role", "technician"); }},
      {"another signer", signedAct, R::SignatureOther, [](auto&, auto& f) { sayInstead(f, "signer", "u-0099"); }},
      {"the record moved", signedAct, R::RecordMoved, [](auto& t, auto& f) { sayInstead(f, "rev", t.known.rev - 1); }},
      {"another page shown", signedAct, R::PageNotShown, [](auto&, auto& f) { f.shownPage = hexOf("9b"); }},
      {"no page shown", signedAct, R::PageNotShown,
       [](auto&, auto& f) {
         f.shownPage.clear();
         sayInstead(f, "shown", "");
       }},
  };
}

std::span<const FalseFact> falseFacts() {
  static const std::vector<FalseFact> all = [] {
    std::vector<FalseFact> facts;
    for (auto part : {earlyFaults(), signatureFaults(A::Approve), combinationFaults(A::Plan), printingFaults(),
                      combinationFaults(A::ReleasePrint), signatureFaults(A::ReleasePrint), signatureFaults(A::Dispose),
                      signatureFaults(A::ReviewTrail), signatureFaults(A::Release), lateFaults()})
      std::move(part.begin(), part.end(), std::back_inserter(facts));
    return facts;
  }();
  return all;
}

} // namespace calque::domain::trial
