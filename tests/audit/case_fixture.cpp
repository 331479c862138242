// The steps of a case, as entries.
#include "lab_fixture.h"

namespace calque::testkit {
namespace {

const domain::FileItem model{"model", "stl", 684, modelDigest, false};
const domain::FileItem form{"form", "json", 10, someDigest, false};

} // namespace

void TestLab::openCase(const std::string& scenario) {
  auto opened = draft("case.opened", surgeon, caseId);
  bool clinical = scenario != "training" && scenario != "device_testing" && scenario != "patient_communication";
  opened.subject = patient;
  opened.data.set("use", clinical ? "clinical" : "nonclinical")
      .set("scenario", scenario)
      .set("anatomy", "femur")
      .set("side", "left");
  opened.data.set("identity", someDigest).set("requester", surgeon);
  put(opened);
}

domain::EntryDraft TestLab::segmentation() const {
  auto made = draft("segmentation.imported", segmenter, caseId);
  made.data.set("tool", "Example Segmenter").set("version", "1.2.0").set("structures", base::JsonList{"femur"});
  made.files = {{"segmentation", "nrrd", 100, segmentationDigest, false}};
  return made;
}

domain::EntryDraft TestLab::lock() const {
  auto made = draft("model.locked", segmenter, caseId);
  made.data.set("segmentation", segmentationDigest)
      .set("model", modelDigest)
      .set("geometry", someDigest)
      .set("units", "mm");
  made.data.set("triangles", 12)
      .set("volume_mm3", "8000")
      .set("bbox_mm", base::JsonList{"20", "20", "20"})
      .set("checks", base::JsonList{});
  made.files = {model, form};
  return made;
}

void TestLab::bringThings() {
  auto printer = draft("printer.registered", technician, "p-0001");
  printer.data.set("model", "J5").set("serial", "S1").set("firmware", "2.0");
  put(printer);
  auto qualified = draft("printer.qualified", qaA, "p-0001");
  qualified.data.set("runs", base::JsonList{})
      .set("until", "2027-01-01")
      .set("sid", sign(qaA, "p-0001", "approval", "qa"));
  put(qualified);
  auto lot = draft("material.lot.received", technician, "m-0001");
  lot.data.set("supplier", "S").set("material", "BoneMatrix").set("lot", "L1").set("expires", "2027-01-01");
  lot.files = {{"certificate", "pdf", 10, someDigest, false}};
  put(lot);
  auto accepted = draft("material.lot.accepted", technician, "m-0001");
  accepted.data.set("checks", base::JsonList{});
  put(accepted);
  auto row = draft("clearance.proposed", technician, "k-0001");
  row.data.set("software", "Example Segmenter")
      .set("version", ">=1.0 <2")
      .set("k_number", "EXAMPLE")
      .set("anatomies", base::JsonList{"femur"});
  row.data.set("uses", base::JsonList{"surgical_planning"})
      .set("ages", "0-")
      .set("printer_model", "J5")
      .set("firmware", ">=2 <3");
  row.data.set("materials", base::JsonList{"BoneMatrix"})
      .set("mode", "HQ")
      .set("layer_um", 14)
      .set("postprocess", "wash");
  row.data.set("source_title", "T")
      .set("source_revision", "1")
      .set("source_date", "2026-01-01")
      .set("effective", "2026-01-01")
      .set("example", true);
  row.files = {{"source", "pdf", 10, someDigest, false}};
  put(row);
  auto approved = draft("clearance.approved", qaA, "k-0001");
  approved.data.set("sid", sign(qaA, "k-0001", "approval", "qa"));
  put(approved);
}

domain::EntryDraft TestLab::plan(const std::string& ticket) const {
  auto made = draft("print.planned", technician, caseId);
  base::JsonList placement;
  for (int i = 0; i < 16; ++i)
    placement.emplace_back(i % 5 == 0 ? "1" : "0");
  made.data.set("job", "j-0001")
      .set("model", modelDigest)
      .set("printer", "p-0001")
      .set("lots", base::JsonList{"m-0001"});
  made.data.set("clearance", "k-0001")
      .set("mode", "HQ")
      .set("layer_um", 14)
      .set("postprocess", "wash")
      .set("placement", placement);
  made.data.set("copies", 1).set("token", ticket);
  made.files = {form, {"print_job", "3mf", 10, std::string(64, 'd'), false}};
  return made;
}

domain::EntryDraft TestLab::release(const std::string& ticket, const std::string& sid,
                                    const std::vector<std::string>& sids) const {
  auto made = draft("print.released", qaA, caseId);
  made.data.set("job", "j-0001")
      .set("model", modelDigest)
      .set("printer", "p-0001")
      .set("lots", base::JsonList{"m-0001"});
  made.data.set("clearance", "k-0001")
      .set("token", ticket)
      .set("expires", "2026-03-03T00:00:00.000Z")
      .set("sid", sid)
      .set("sids", base::Json(sids));
  return made;
}

domain::EntryDraft TestLab::start(const std::string& ticket, std::uint64_t run,
                                  const std::vector<std::string>& items) const {
  auto made = draft("print.started", technician, caseId);
  made.data.set("job", "j-0001").set("run", run).set("token", ticket).set("operator", technician).set("serial", "S1");
  made.data.set("sent", modelDigest).set("items", base::Json(items));
  return made;
}

void TestLab::planned(const std::string& scenario) {
  bringThings();
  openCase(scenario);
  put(segmentation());
  put(lock());
  approvalSid = sign(surgeon, caseId, "approval", "surgeon", {model});
  put(plan(token));
  releaseSid = sign(qaA, caseId, "release", "qa");
  EXPECT_TRUE(audit::recordAnchor(*log, "label", "label printer", systemActor, clock));
}

void TestLab::printed() {
  put(release(token, releaseSid, {approvalSid}));
  put(start(token, 1, {"d-0001"}));
  auto done = draft("print.done", technician, caseId);
  done.data.set("job", "j-0001").set("run", 1).set("serial", "S1");
  put(done);
}

void TestLab::checked() {
  auto inspection = draft("inspection.recorded", qaB, caseId);
  inspection.data.set("item", "d-0001").set("method", "visual").set("results", base::JsonList{}).set("outcome", "pass");
  put(inspection);
  auto label = draft("label.checked", qaB, caseId);
  label.data.set("item", "d-0001").set("checks", base::JsonList{}).set("outcome", "pass");
  label.files = {{"photo", "png", 10, someDigest, false}};
  put(label);
  auto review = draft("audit.reviewed", qaA, caseId);
  review.data.set("from", 0).set("to", log->size() - 1).set("remarks", 0);
  put(review);
  partsSid = sign(qaA, caseId, "release", "qa");
}

} // namespace calque::testkit
