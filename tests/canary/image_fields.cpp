#include "image_fields.h"

#include "canary_series.h"

#include <array>
#include <dcmtk/dcmdata/dctk.h>
#include <stdexcept>

namespace calque::testkit {
namespace {

void keep(const OFCondition& condition) {
  if (condition.bad())
    throw std::runtime_error(std::string("a field cannot be set: ") + condition.text());
}

/// The field's name in the dictionary is its place.
template <class Item> void text(Item& item, const DcmTagKey& key, Canaries& canaries, const std::string& within = {}) {
  DcmTag tag(key);
  keep(item.putAndInsertString(key, canaries.word(within + tag.getTagName()).c_str()));
}

void person(DcmItem& item, const DcmTagKey& key, Canaries& canaries) {
  const std::string name = DcmTag(key).getTagName();
  std::string value;
  for (const char* part : {"family", "given", "middle", "prefix", "suffix"})
    value += (value.empty() ? "" : "^") + canaries.word(name + ", " + part);
  keep(item.putAndInsertString(key, value.c_str()));
}

void fillTexts(DcmDataset& data, Canaries& canaries) {
  for (const auto& key : {DCM_AccessionNumber,
                          DCM_StudyID,
                          DCM_StationName,
                          DCM_IssuerOfPatientID,
                          DCM_EthnicGroup,
                          DCM_Occupation,
                          DCM_CountryOfResidence,
                          DCM_MedicalAlerts,
                          DCM_Allergies,
                          DCM_MilitaryRank,
                          DCM_BranchOfService,
                          DCM_PatientAddress,
                          DCM_PatientTelephoneNumbers,
                          DCM_RegionOfResidence,
                          DCM_PatientReligiousPreference,
                          DCM_PatientComments,
                          DCM_AdditionalPatientHistory,
                          DCM_SpecialNeeds,
                          DCM_PatientState,
                          DCM_InstitutionName,
                          DCM_InstitutionAddress,
                          DCM_InstitutionalDepartmentName,
                          DCM_StudyDescription,
                          DCM_SeriesDescription,
                          DCM_AdmittingDiagnosesDescription,
                          DCM_ProtocolName,
                          DCM_Manufacturer,
                          DCM_ManufacturerModelName,
                          DCM_DeviceSerialNumber,
                          DCM_SoftwareVersions,
                          DCM_ConvolutionKernel,
                          DCM_ContrastBolusAgent,
                          DCM_PositionReferenceIndicator,
                          DCM_DerivationDescription,
                          DCM_DetectorID,
                          DCM_ImageComments,
                          DCM_AdmissionID,
                          DCM_RequestedProcedureDescription,
                          DCM_PerformedProcedureStepID,
                          DCM_PerformedProcedureStepDescription,
                          DCM_CommentsOnThePerformedProcedureStep,
                          DCM_ReasonForTheRequestedProcedure,
                          DCM_RETIRED_StudyComments,
                          DCM_RETIRED_OtherPatientIDs,
                          DCM_CurrentPatientLocation})
    text(data, key, canaries);
  for (const auto& key :
       {DCM_PatientName, DCM_OtherPatientNames, DCM_PatientBirthName, DCM_PatientMotherBirthName,
        DCM_ReferringPhysicianName, DCM_PhysiciansOfRecord, DCM_PerformingPhysicianName,
        DCM_NameOfPhysiciansReadingStudy, DCM_OperatorsName, DCM_RequestingPhysician, DCM_ResponsiblePerson})
    person(data, key, canaries);
  keep(data.putAndInsertString(DCM_PatientID, canaries.word(place::patientId).c_str()));
  keep(data.putAndInsertString(DCM_PatientBirthDate, "19310723"));
}

void fillUids(DcmDataset& data, const std::string& which, Canaries& canaries) {
  const auto put = [&](const DcmTagKey& key, const std::string& where) {
    keep(data.putAndInsertString(key, canaries.uid(where).c_str()));
  };
  put(DCM_StudyInstanceUID, place::study);
  put(DCM_SeriesInstanceUID, place::series);
  put(DCM_FrameOfReferenceUID, "Frame of Reference UID");
  put(DCM_SynchronizationFrameOfReferenceUID, "Synchronization Frame of Reference UID");
  put(DCM_IrradiationEventUID, "Irradiation Event UID");
  put(DCM_DeviceUID, "Device UID");
  put(DCM_SOPInstanceUID, "SOP Instance UID of " + which);
}

void fillNested(DcmDataset& data, Canaries& canaries) {
  DcmItem *item = nullptr, *inner = nullptr, *innermost = nullptr;
  keep(data.findOrCreateSequenceItem(DCM_OtherPatientIDsSequence, item, -2));
  text(*item, DCM_PatientID, canaries, "Other Patient IDs Sequence, ");
  text(*item, DCM_IssuerOfPatientID, canaries, "Other Patient IDs Sequence, ");
  keep(data.findOrCreateSequenceItem(DCM_RequestAttributesSequence, item, -2));
  text(*item, DCM_ScheduledProcedureStepDescription, canaries, "Request Attributes Sequence, ");
  text(*item, DCM_RequestedProcedureID, canaries, "Request Attributes Sequence, ");
  keep(item->findOrCreateSequenceItem(DCM_ScheduledProtocolCodeSequence, inner, -2));
  for (const auto& key : {DCM_CodeValue, DCM_CodingSchemeDesignator, DCM_CodeMeaning})
    text(*inner, key, canaries, "Scheduled Protocol Code Sequence, ");
  keep(inner->findOrCreateSequenceItem(DCM_ProtocolContextSequence, innermost, -2));
  text(*innermost, DCM_TextValue, canaries, "four deep, ");
  keep(data.findOrCreateSequenceItem(DCM_ReferencedStudySequence, item, -2));
  keep(item->putAndInsertString(DCM_ReferencedSOPClassUID, "1.2.840.10008.3.1.2.3.1"));
  keep(item->putAndInsertString(DCM_ReferencedSOPInstanceUID, canaries.uid("Referenced SOP Instance UID").c_str()));
}

void privately(DcmItem& item, std::uint16_t group, Canaries& canaries) {
  const std::string within = "private group " + std::to_string(group) + ", ";
  DcmItem* nested = nullptr;
  const DcmTagKey creator(group, 0x0010);
  const DcmTag creatorTag(creator, EVR_LO), textTag(group, 0x1001, EVR_LO), longTag(group, 0x1002, EVR_UT),
      bytesTag(group, 0x1003, EVR_OB), sequenceTag(group, 0x1004, EVR_SQ);
  keep(item.putAndInsertString(creatorTag, canaries.word(within + "creator").c_str()));
  keep(item.putAndInsertString(textTag, canaries.word(within + "text").c_str()));
  keep(item.putAndInsertString(longTag, canaries.word(within + "long text").c_str()));
  const auto bytes = canaries.word(within + "bytes") + " ";
  keep(item.putAndInsertUint8Array(bytesTag, reinterpret_cast<const Uint8*>(bytes.data()),
                                   static_cast<unsigned long>(bytes.size())));
  auto sequence = std::make_unique<DcmSequenceOfItems>(sequenceTag);
  keep(sequence->append(nested = new DcmItem()));
  keep(nested->putAndInsertString(DCM_TextValue, canaries.word(within + "nested text").c_str()));
  keep(item.insert(sequence.release(), true));
}

} // namespace

void fillFields(DcmDataset& data, const std::string& which, Canaries& canaries) {
  fillTexts(data, canaries);
  fillUids(data, which, canaries);
  fillNested(data, canaries);
  for (const auto group : std::to_array<std::uint16_t>({0x0009, 0x0029, 0x7FE1}))
    privately(data, group, canaries);
  const auto padding = canaries.word("trailing padding") + " ";
  keep(data.putAndInsertUint8Array(DCM_DataSetTrailingPadding, reinterpret_cast<const Uint8*>(padding.data()),
                                   static_cast<unsigned long>(padding.size())));
}

void fillMeta(DcmMetaInfo& meta, DcmDataset& data, Canaries& canaries) {
  text(meta, DCM_SourceApplicationEntityTitle, canaries);
  text(meta, DCM_ImplementationVersionName, canaries);
  keep(meta.putAndInsertString(DCM_ImplementationClassUID, canaries.uid("Implementation Class UID").c_str()));
  keep(meta.putAndInsertString(DCM_PrivateInformationCreatorUID,
                               canaries.uid("Private Information Creator UID").c_str()));
  const auto bytes = canaries.word("private information of the meta header") + " ";
  keep(meta.putAndInsertUint8Array(DCM_PrivateInformation, reinterpret_cast<const Uint8*>(bytes.data()),
                                   static_cast<unsigned long>(bytes.size())));
  OFString instance;
  keep(data.findAndGetOFString(DCM_SOPInstanceUID, instance));
  keep(meta.putAndInsertString(DCM_MediaStorageSOPInstanceUID, instance.c_str()));
}

} // namespace calque::testkit
