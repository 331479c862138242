#include "dhr_text.h"

#include "look.h"

#include <QCoreApplication>
#include <optional>

namespace calque::desktop {
namespace {

using domain::DocumentSection;

constexpr int pictureWidth = 360;

struct DhrText {
  Q_DECLARE_TR_FUNCTIONS(DhrText)
};

QString escaped(const std::string& text) {
  return QString::fromStdString(text).toHtmlEscaped();
}

QString link(std::uint64_t seq) {
  return QString("<a href=\"entry:%1\">%2</a>").arg(seq).arg(DhrText::tr("entry %1").arg(seq));
}

QString link(const std::optional<std::uint64_t>& seq) {
  return seq ? link(*seq) : QString();
}

/// Digests stand in a fixed face and may break anywhere.
QString value(const std::string& text) {
  const bool isDigest = text.size() >= 40 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
  return isDigest ? "<span class=\"mono\">" + escaped(text) + "</span>" : escaped(text);
}

QString cell(const QString& inner, const char* kind = "td") {
  return QString("<%1>%2</%1>").arg(kind, inner);
}

QString linesOf(const std::vector<domain::LabelledText>& lines) {
  if (lines.empty())
    return {};
  QString html = "<table width=\"100%\" cellpadding=\"3\" style=\"margin-bottom:10px;\">";
  for (const auto& line : lines)
    html +=
        QString(
            "<tr><td width=\"22%\" class=\"quiet\">%1</td><td>%2</td><td width=\"12%\" align=\"right\">%3</td></tr>")
            .arg(escaped(line.label), value(line.text), link(line.entry));
  return html + "</table>";
}

QString tableOf(const domain::DocumentTable& table) {
  const bool isProved = !table.entries.empty() && table.entries.size() == table.rows.size();
  QString html;
  if (!table.caption.empty())
    html += "<p class=\"caption\">" + escaped(table.caption) + "</p>";
  html += "<table class=\"rows\" style=\"margin-bottom:10px;\" width=\"100%\" cellpadding=\"4\" cellspacing=\"0\"><tr>";
  for (const auto& column : table.columns)
    html += cell(escaped(column), "th");
  html += (isProved ? cell(DhrText::tr("Proved by"), "th") : QString()) + "</tr>";
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    html += "<tr>";
    for (const auto& text : table.rows[at])
      html += cell(value(text));
    html += (isProved ? cell(link(table.entries[at])) : QString()) + "</tr>";
  }
  return html + "</table>";
}

/// Two in a row.
QString picturesOf(const DocumentSection& section, int& number) {
  if (section.pictures.empty())
    return {};
  QString html = "<table cellpadding=\"6\"><tr>";
  for (std::size_t at = 0; at < section.pictures.size(); ++at)
    html += QString("%1<td><img src=\"picture:%2\" width=\"%3\"><br><span class=\"quiet\">%4</span></td>")
                .arg(at > 0 && at % 2 == 0 ? "</tr><tr>" : "")
                .arg(number++)
                .arg(pictureWidth)
                .arg(escaped(section.pictures[at].caption));
  return html + "</tr></table>";
}

QString sectionOf(const DocumentSection& section, int& picture) {
  auto html = QString("<h2%1>%2%3</h2>")
                  .arg(section.exception ? " class=\"exception\"" : "", section.exception ? "! " : "",
                       escaped(section.heading));
  html += linesOf(section.lines);
  for (std::size_t at = 0; at < section.paragraphs.size(); ++at)
    html += "<p>" + escaped(section.paragraphs[at]) +
            (at < section.paragraphEntries.size() ? " · " + link(section.paragraphEntries[at]) : QString()) + "</p>";
  for (const auto& table : section.tables)
    html += tableOf(table);
  return html + picturesOf(section, picture);
}

QString signaturesOf(const domain::Document& document) {
  if (document.signatures.empty())
    return {};
  auto html = "<h2>" + DhrText::tr("Signatures") + "</h2>";
  for (const auto& one : document.signatures)
    html +=
        QString(
            "<p><b>%1</b> (%2, %3) <b>%4</b><br>%5<br><span class=\"quiet\">%6 <span class=\"mono\">%7</span></span> "
            "· %8</p>")
            .arg(escaped(one.printedName), escaped(one.signer), escaped(one.role), escaped(one.meaning),
                 escaped(one.localTime), DhrText::tr("signature"), escaped(one.sid), link(one.entry));
  return html;
}

QString checkpointOf(const domain::Document& document) {
  if (document.checkpointNote.empty())
    return {};
  return "<h2>" + DhrText::tr("Checkpoint of the log") + "</h2><p>" +
         DhrText::tr("size %1").arg(document.checkpointSize) + "<br><span class=\"mono\">" +
         escaped(document.checkpointRootHex) + "</span></p>";
}

QString style() {
  const auto& c = look::colours();
  return QString("body{color:%1;} h1{font-size:%2pt;} h2{font-size:%3pt; margin-top:18px;} .quiet{color:%4;} "
                 ".mono{font-family:monospace; font-size:%5pt;} .exception{color:%6;} a{color:%7;} "
                 ".caption{font-weight:600; margin-bottom:2px;} th{text-align:left; color:%4; font-weight:600; "
                 "border-bottom:1px solid %8;} .rows td{border-bottom:1px solid %8;}")
      .arg(c.ink.name())
      .arg(look::title)
      .arg(look::heading)
      .arg(c.quiet.name())
      .arg(look::small)
      .arg(c.bad.name(), c.accent.name(), c.line.name());
}

} // namespace

std::vector<const domain::DocumentPicture*> picturesOf(const domain::Document& document) {
  std::vector<const domain::DocumentPicture*> pictures;
  for (const bool leading : {true, false}) // in the order of the text
    for (std::size_t at = 0; at < document.sections.size(); ++at)
      if ((at == 0 || document.sections[at].exception) == leading)
        for (const auto& picture : document.sections[at].pictures)
          pictures.push_back(&picture);
  return pictures;
}

QString richTextOf(const domain::Document& document) {
  QString html = "<html><head><style>" + style() + "</style></head><body>";
  html += linesOf(document.header);
  int picture = 0;
  const auto put = [&](bool leading) {
    for (std::size_t at = 0; at < document.sections.size(); ++at)
      if ((at == 0 || document.sections[at].exception) == leading)
        html += sectionOf(document.sections[at], picture);
  };
  put(true);
  html += signaturesOf(document) + checkpointOf(document);
  put(false);
  return html + "</body></html>";
}

} // namespace calque::desktop
