// A job whose every field is filled, for the tests of the drivers.
#pragma once

#include "printers/drivers/driver.h"

#include "core/crypto/digest.h"

#include <string>

namespace calque::drivers {

inline const base::Bytes& aSurface() {
  static const base::Bytes surface = base::bytesOf("solid bytes of a signed surface");
  return surface;
}

inline PrintJob aJob() {
  PrintJob job;
  auto& ticket = job.ticket;
  ticket.caseId = "c-0001";
  ticket.job = "j-0004";
  ticket.run = 2;
  ticket.token = "00112233445566778899aabbccddeeff";
  ticket.expires = "2026-03-03T07:30:00.000Z";
  ticket.printer = "p-0001";
  ticket.printerModel = "J850 Digital Anatomy";
  ticket.serial = "SN-17";
  ticket.mode = "High Quality";
  ticket.layerNm = 14'000;
  ticket.postprocess = "support removed by water jet, dried";
  ticket.copies = 2;
  ticket.items = {"d-0001", "d-0002"};
  ticket.materials = {{"skull", "BoneMatrix", "m-0001", "B-7781"}, {"marrow", "TissueMatrix", "m-0002", "T-1200"}};
  ticket.model = crypto::sha256Hex(aSurface());
  ticket.geometry = std::string(64, 'a');
  ticket.extentMm = {80, 60, 42};
  ticket.volumeMm3 = 12'345.678;
  ticket.use = "surgical_planning";
  ticket.demonstration = true;
  job.surface = aSurface();
  job.surfaceKind = "stl";
  return job;
}

inline const base::Refusal& refusalIn(const base::Failure& failure) {
  return std::get<base::Refusal>(failure);
}

} // namespace calque::drivers
