#include "lib3mf_model.h"
#include "readers.h"

#include "core/base/text.h"

#include <Model/COM/NMR_DLLInterfaces.h>

#include <algorithm>
#include <clocale>
#include <locale.h>
#include <memory>

namespace calque::mesh {
namespace {

using Instance = NMR::PLib3MFBase*; ///< of any class of lib3mf

struct Release {
  void operator()(Instance instance) const { NMR::lib3mf_release(instance); }
};
using Held = std::unique_ptr<NMR::PLib3MFBase, Release>;

/// lib3mf reads numbers with strtof, which asks the locale for its decimal point.
class PlainNumbers {
public:
  PlainNumbers() : m_plain(::newlocale(LC_ALL_MASK, "C", nullptr)), m_before(::uselocale(m_plain)) {}
  ~PlainNumbers() {
    ::uselocale(m_before);
    ::freelocale(m_plain);
  }
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
  locale_t m_plain;
  locale_t m_before;
};

tl::unexpected<base::Failure> lost(std::string what) {
  return base::fault(base::FaultKind::Library, "lib3mf: " + what);
}

std::string nameOf(Instance object) {
  ULONG needed = 0;
  if (NMR::lib3mf_object_getnameutf8(object, nullptr, 0, &needed) != 0 || needed == 0)
    return {};
  std::string name(needed + 1, '\0');
  if (NMR::lib3mf_object_getnameutf8(object, name.data(), static_cast<ULONG>(name.size()), &needed) != 0)
    return {};
  name.resize(name.find('\0'));
  return base::toEvidenceText(name, 50);
}

base::Done appendMesh(Instance object, Surface& surface) {
  DWORD vertices = 0;
  DWORD triangles = 0;
  if (NMR::lib3mf_meshobject_getvertexcount(object, &vertices) != 0 ||
      NMR::lib3mf_meshobject_gettrianglecount(object, &triangles) != 0)
    return lost("an object's size");
  std::vector<NMR::MODELMESHVERTEX> positions(vertices);
  std::vector<NMR::MODELMESHTRIANGLE> faces(triangles);
  if ((vertices != 0 && NMR::lib3mf_meshobject_getvertices(object, positions.data(), vertices, nullptr) != 0) ||
      (triangles != 0 && NMR::lib3mf_meshobject_gettriangleindices(object, faces.data(), triangles, nullptr) != 0))
    return lost("an object's triangles");
  surface.segments.push_back({nameOf(object), surface.triangles.size(), triangles});
  for (const auto& face : faces) {
    Triangle triangle;
    for (std::size_t corner = 0; corner < 3; ++corner) {
      if (face.m_nIndices[corner] >= vertices)
        return malformed("a triangle names a vertex that is not there");
      for (std::size_t axis = 0; axis < 3; ++axis)
        triangle[3 * corner + axis] = positions[face.m_nIndices[corner]].m_fPosition[axis];
    }
    surface.triangles.push_back(triangle);
  }
  return {};
}

base::Done checkWarnings(Instance reader) {
  // Read tolerantly, lib3mf leaves out what it cannot use and only warns. A triangle left out is another geometry.
  DWORD count = 0;
  if (NMR::lib3mf_reader_getwarningcount(reader, &count) != 0)
    return lost("its warnings");
  if (count == 0)
    return {};
  DWORD code = 0;
  ULONG needed = 0;
  NMR::lib3mf_reader_getwarningutf8(reader, 0, &code, nullptr, 0, &needed);
  return malformed("the 3MF reader warned " + std::to_string(count) + " times, first with code " +
                   std::to_string(code));
}

base::Done checkModel(Instance model) {
  DWORD unit = 0;
  if (NMR::lib3mf_model_getunit(model, &unit) != 0)
    return lost("the unit");
  if (unit != NMR::MODELUNIT_MILLIMETER) {
    constexpr const char* words[] = {"micrometre", "millimetre", "centimetre", "inch", "foot", "metre"};
    return domain::refuse(domain::RefusalCode::SurfaceUnitDeclared, "", "millimetre",
                          unit < 6 ? words[unit] : "unknown");
  }
  Instance components = nullptr;
  BOOL hasOne = 0;
  if (NMR::lib3mf_model_getcomponentsobjects(model, &components) != 0)
    return lost("the component objects");
  const Held held(components);
  if (NMR::lib3mf_resourceiterator_movenext(components, &hasOne) != 0 || hasOne != 0)
    return domain::refuse(domain::RefusalCode::SurfaceComponents);
  return {};
}

} // namespace

base::Result<Surface> readWithLib3mf(base::View bytes) {
  const PlainNumbers plain;
  Instance model = nullptr;
  Instance reader = nullptr;
  if (NMR::lib3mf_createmodel(&model) != 0)
    return lost("no model");
  const Held heldModel(model);
  if (NMR::lib3mf_model_queryreader(model, "3mf", &reader) != 0)
    return lost("no reader");
  const Held heldReader(reader);
  // The buffer is only read; the C interface lacks the const.
  if (const auto error = NMR::lib3mf_reader_readfrombuffer(reader, const_cast<BYTE*>(bytes.data()), bytes.size());
      error != 0) {
    DWORD code = 0;
    LPCSTR ignored = nullptr;
    NMR::lib3mf_getlasterror(reader, &code, &ignored);
    return malformed("the 3MF reader stopped with code " + std::to_string(code));
  }
  CALQUE_CHECK(checkWarnings(reader));
  CALQUE_CHECK(checkModel(model));
  Instance meshes = nullptr;
  if (NMR::lib3mf_model_getmeshobjects(model, &meshes) != 0)
    return lost("the objects");
  const Held heldMeshes(meshes);
  Surface surface;
  for (BOOL hasNext = 0; NMR::lib3mf_resourceiterator_movenext(meshes, &hasNext) == 0 && hasNext != 0;) {
    Instance object = nullptr;
    if (NMR::lib3mf_resourceiterator_getcurrent(meshes, &object) != 0)
      return lost("an object");
    const Held heldObject(object);
    CALQUE_CHECK(appendMesh(object, surface));
  }
  return surface;
}

// [impl->req~surface.archive~1]
base::Result<Surface> read3mf(base::View bytes) {
  CALQUE_CHECK(checkArchive(bytes));
  return readWithLib3mf(bytes);
}

} // namespace calque::mesh
