#include "model_surface.h"

#include "look.h"

#include "core/mesh/vertex_index.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <cmath>
#include <vtkActor.h>
#include <vtkAutoInit.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkIdTypeArray.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkPlane.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

VTK_MODULE_INIT(vtkRenderingOpenGL2)

namespace calque::desktop {
namespace {

QSurfaceFormat neededFormat() {
  QSurfaceFormat format;
  format.setVersion(3, 2);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setDepthBufferSize(24);
  format.setAlphaBufferSize(8);
  return format;
}

/// Sum of the normals of the faces around each corner, larger faces counting more; then of length 1.
vtkSmartPointer<vtkFloatArray> normalsOf(const mesh::VertexIndex& index) {
  std::vector<std::array<double, 3>> sums(index.vertices().size());
  for (const auto& face : index.faces()) {
    const auto &a = index.vertices()[face[0]], &b = index.vertices()[face[1]], &c = index.vertices()[face[2]];
    const double u[] = {b[0] - a[0], b[1] - a[1], b[2] - a[2]}, v[] = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
    const double n[] = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
    for (const auto corner : face)
      for (std::size_t i = 0; i < 3; ++i)
        sums[corner][i] += n[i];
  }
  auto normals = vtkSmartPointer<vtkFloatArray>::New();
  normals->SetNumberOfComponents(3);
  normals->SetNumberOfTuples(static_cast<vtkIdType>(sums.size()));
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const double length = std::max(std::hypot(sums[i][0], sums[i][1], sums[i][2]), 1e-30);
    normals->SetTuple3(static_cast<vtkIdType>(i), sums[i][0] / length, sums[i][1] / length, sums[i][2] / length);
  }
  return normals;
}

} // namespace

struct ModelMesh {
  vtkSmartPointer<vtkPolyData> data;
};

std::shared_ptr<const ModelMesh> modelMeshOf(const std::vector<mesh::Triangle>& triangles) {
  const mesh::VertexIndex index(triangles);
  vtkNew<vtkPoints> points;
  points->SetNumberOfPoints(static_cast<vtkIdType>(index.vertices().size()));
  vtkIdType at = 0;
  for (const auto& vertex : index.vertices())
    points->SetPoint(at++, vertex[0], vertex[1], vertex[2]);
  vtkNew<vtkCellArray> faces;
  faces->AllocateExact(static_cast<vtkIdType>(index.faces().size()), static_cast<vtkIdType>(3 * index.faces().size()));
  for (const auto& face : index.faces())
    faces->InsertNextCell({face[0], face[1], face[2]});
  auto data = vtkSmartPointer<vtkPolyData>::New();
  data->SetPoints(points);
  data->SetPolys(faces);
  data->GetPointData()->SetNormals(normalsOf(index));
  return std::make_shared<const ModelMesh>(ModelMesh{data});
}

bool hasOpenGl() {
  static const bool has = [] {
    QOpenGLContext context;
    context.setFormat(neededFormat());
    QOffscreenSurface surface;
    surface.setFormat(neededFormat());
    surface.create();
    if (!context.create() || !surface.isValid() || !context.makeCurrent(&surface))
      return false;
    const bool isEnough = context.format().version() >= std::pair(3, 2);
    context.doneCurrent();
    return isEnough;
  }();
  return has;
}

struct ModelSurface::Vtk {
  vtkNew<vtkGenericOpenGLRenderWindow> window;
  vtkNew<vtkRenderer> renderer;
  vtkNew<vtkPlane> clip;
  std::vector<vtkSmartPointer<vtkActor>> actors; ///< of the scene's segments
};

ModelSurface::ModelSurface(const Scene& scene, const ModelCamera& camera, std::function<void()> drawn, QWidget* parent)
    : QOpenGLWidget(parent), m_scene(scene), m_camera(camera), m_drawn(std::move(drawn)),
      m_vtk(std::make_unique<Vtk>()) {
  setFormat(neededFormat());
  setAttribute(Qt::WA_TransparentForMouseEvents);
  auto& renderer = *m_vtk->renderer;
  const auto ground = look::overImages().ground;
  renderer.SetBackground(ground.redF(), ground.greenF(), ground.blueF());
  renderer.SetBackgroundAlpha(1);
  renderer.SetUseDepthPeeling(true); // translucent segments in the right order
  renderer.SetMaximumNumberOfPeels(6);
  m_vtk->window->SetMultiSamples(0);
  m_vtk->window->SetAlphaBitPlanes(1);
  m_vtk->window->SetOwnContext(0);
  m_vtk->window->AddRenderer(m_vtk->renderer);
}

ModelSurface::~ModelSurface() {
  if (!context()) // never shown
    return;
  QObject::disconnect(context(), nullptr, this, nullptr); // it goes after us
  makeCurrent();
  release();
  doneCurrent();
}

void ModelSurface::release() {
  m_vtk->renderer->ReleaseGraphicsResources(m_vtk->window);
  m_vtk->window->Finalize();
}

void ModelSurface::segmentsChanged() {
  m_areSegmentsNew = true;
  update();
  if (!m_scene.segments.empty() || !context())
    return;
  makeCurrent(); // the page may be hidden, and not be painted for long
  paintGL();
  doneCurrent();
}

void ModelSurface::initializeGL() {
  auto& window = *m_vtk->window;
  window.SetReadyForRendering(true);
  window.SetIsCurrent(true);
  window.SetSupportsOpenGL(true);
  window.SetMapped(true);
  window.SetIsDirect(true);
  window.OpenGLInitContext();
  // Another window, another context: VTK lets go of what it put into the first.
  QObject::connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, [this] {
    makeCurrent();
    release();
    doneCurrent();
  });
}

void ModelSurface::takeScene() {
  auto& [window, renderer, clip, actors] = *m_vtk;
  if (m_areSegmentsNew) {
    for (auto& actor : actors)
      renderer->RemoveActor(actor);
    actors.clear();
    for (const auto& segment : m_scene.segments) {
      vtkNew<vtkPolyDataMapper> mapper;
      mapper->SetInputData(segment.mesh->data);
      auto actor = vtkSmartPointer<vtkActor>::New();
      actor->SetMapper(mapper);
      renderer->AddActor(actor);
      actors.push_back(actor);
    }
    m_areSegmentsNew = false;
  }
  double normal[3] = {0, 0, 0}, origin[3] = {0, 0, 0};
  normal[m_scene.clip.axis] = -1; // VTK keeps the side the normal points to
  origin[m_scene.clip.axis] = m_scene.clip.position;
  clip->SetNormal(normal);
  clip->SetOrigin(origin);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const auto& segment = m_scene.segments[i];
    actors[i]->SetVisibility(segment.isShown && segment.opacity > 0);
    auto& look = *actors[i]->GetProperty();
    look.SetColor(segment.colour.redF(), segment.colour.greenF(), segment.colour.blueF());
    look.SetOpacity(segment.opacity);
    look.SetAmbient(0.12);
    look.SetSpecular(0.15);
    look.SetSpecularColor(1, 1, 1);
    look.SetSpecularPower(30);
    auto* mapper = actors[i]->GetMapper();
    mapper->RemoveAllClippingPlanes();
    if (m_scene.clip.isOn)
      mapper->AddClippingPlane(clip);
  }
}

void ModelSurface::paintGL() {
  takeScene();
  auto& window = *m_vtk->window;
  const auto ratio = devicePixelRatioF();
  window.SetSize(static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio)));
  auto& camera = *m_vtk->renderer->GetActiveCamera();
  const auto &middle = m_camera.middle, &eye = m_camera.toEye;
  constexpr double away = 1000; // any distance: the projection is parallel
  camera.ParallelProjectionOn();
  camera.SetFocalPoint(middle.data());
  camera.SetPosition(middle[0] + away * eye[0], middle[1] + away * eye[1], middle[2] + away * eye[2]);
  camera.SetViewUp(m_camera.up.data());
  camera.SetParallelScale(height() / 2.0 / m_camera.pixelsPerMm);
  m_vtk->renderer->ResetCameraClippingRange();

  auto* state = window.GetState();
  state->Reset();
  state->Push();
  window.SetFrameBlitModeToNoBlit();
  window.Render();
  context()->functions()->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
  window.BlitDisplayFramebuffer();
  state->Pop();
  m_drawn();
}

} // namespace calque::desktop
