using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>report.html and report.json of a folder, which is looked at before the work; what stood there is replaced only by what is written whole.</summary>
internal sealed class ReportFiles
{
    private readonly string folder;

    public ReportFiles(string folder)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, ".aftersales-" + Guid.NewGuid().ToString("N"));
            File.WriteAllText(trial, string.Empty);
            File.Delete(trial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the report cannot be written to {folder}: {e.Message}", e);
        }
    }

    public string Page => Path.Combine(folder, "report.html");

    public string Data => Path.Combine(folder, "report.json");

    public string Workbook => Path.Combine(folder, "report.xlsx");

    /// <param name="hasWorkbook">Whether report.xlsx is wanted too.</param>
    public void Write(EvaluationReport report, bool hasWorkbook)
    {
        Replace(Page, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(HtmlReport.Write(report));
        });
        Replace(Data, stream => JsonReport.Write(report, stream));
        if (hasWorkbook)
        {
            Replace(Workbook, stream => WorkbookReport.Write(report, stream));
        }
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var part = path + ".part";
        try
        {
            using (var stream = File.Create(part))
            {
                write(stream);
            }

            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
