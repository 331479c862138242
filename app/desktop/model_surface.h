// VTK in a QOpenGLWidget: the segments of a scene, drawn by the graphics card. Qt owns the context; VTK draws into its
// own framebuffer, which is copied into the widget's. Only ModelView uses it, and only where hasOpenGl(). Loading the
// driver and handing over a model happen where Qt has the context, on the screen's thread: milliseconds with a graphics
// card; where the processor draws, up to a second for the first picture.
#pragma once

#include "model_camera.h"
#include "model_mesh.h"
#include "scene.h"

#include <QOpenGLWidget>
#include <functional>
#include <memory>

namespace calque::desktop {

/// Whether this display gives a context of OpenGL 3.2, core profile. Asked of the driver once.
[[nodiscard]] bool hasOpenGl();

class ModelSurface final : public QOpenGLWidget {
public:
  /// `drawn` is called after each drawing, with scene and camera as they were drawn.
  ModelSurface(const Scene& scene, const ModelCamera& camera, std::function<void()> drawn, QWidget* parent);
  ~ModelSurface() override;
  /// The segments themselves changed; how they look is read from the scene at each painting. Where there are none any
  /// more, neither VTK nor the graphics card keeps what was drawn of them.
  void segmentsChanged();

protected:
  void initializeGL() override;
  void paintGL() override;

private:
  void release();
  void takeScene();
  struct Vtk;
  const Scene& m_scene;
  const ModelCamera& m_camera;
  std::function<void()> m_drawn;
  std::unique_ptr<Vtk> m_vtk;
  bool m_areSegmentsNew = true;
};

} // namespace calque::desktop
