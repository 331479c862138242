#include "icons.h"

#include "look.h"

#include <QAbstractButton>
#include <QFile>
#include <QIcon>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace calque::desktop {
namespace {

class Lines final : public QIconEngine {
public:
  Lines(QByteArray svg, bool isOnAccent) : m_svg(std::move(svg)), m_isOnAccent(isOnAccent) {}
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const auto& colours = look::colours();
    const auto& ink = mode == QIcon::Disabled ? colours.quiet : m_isOnAccent ? colours.onAccent : colours.ink;
    QSvgRenderer(QByteArray(m_svg).replace("currentColor", ink.name().toLatin1()))
        .render(painter, {rect.topLeft(), QSize(rect.height(), rect.height())});
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paint(&painter, drawn.rect(), mode, state);
    return drawn;
  }
  [[nodiscard]] QIconEngine* clone() const override { return new Lines(*this); }

private:
  QByteArray m_svg;
  bool m_isOnAccent;
};

} // namespace

void setIcon(QAbstractButton& button, const char* name) {
  QFile svg(QString(":/icons/%1.svg").arg(name));
  button.setIconSize({22, 16}); // and the room before the word
  if (svg.open(QFile::ReadOnly))
    button.setIcon(QIcon(new Lines(svg.readAll(), button.property("role") == "next")));
}

} // namespace calque::desktop
