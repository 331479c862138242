// Fuzz targets may use the cheap password cost, as tests may (record.md 7).
namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = true;
} // namespace calque::crypto
