using AfterSales.Metrics.Cli.Report;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>
/// report.xlsx: every figure and every table a sheet, all rows, numbers as numbers and dates as dates. Amounts keep their digits; what Excel cannot hold as a
/// number without loss is a text. Texts are texts, whatever they begin with.
/// </summary>
internal static class WorkbookReport
{
    /// <summary>Rows of a sheet in Excel, header included.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Columns of a sheet in Excel.</summary>
    public const int MostColumns = 16_384;

    private const double ColumnWidth = 18;

    /// <summary>The same report gives the same bytes: the workbook says nothing of when it was written.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Can be read and sought.</param>
    public static void Write(EvaluationReport report, Stream stream)
    {
        WriteAsync(report, stream).GetAwaiter().GetResult();
        ZipTimes.Clear(stream);
    }

    private static async Task WriteAsync(EvaluationReport report, Stream stream)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { DocumentProperties = null }).ConfigureAwait(false);
        var (styles, names) = (new CellStyles(book), new SheetNames());
        foreach (var (name, table) in Tables(report))
        {
            await WriteAsync(book, styles, names, name, table).ConfigureAwait(false);
        }

        await book.FinishAsync().ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, ReportTable Table)> Tables(EvaluationReport report)
    {
        yield return ("figures", WorkbookTables.Figures(report));
        yield return ("ingredients", WorkbookTables.Ingredients(report));
        yield return ("definitions", WorkbookTables.Definitions(report));
        foreach (var section in report.Sections)
        {
            foreach (var table in section.Tables.Where(t => t.Rows.Count > 0))
            {
                yield return ($"{section.Id} {table.Id}", table);
            }
        }

        yield return ("files", FileTables.Files(report));
        yield return ("files ignored", FileTables.Ignored(report));
        yield return ("files rejected because", FileTables.Reasons(report));
        yield return ("files rejected", FileTables.Rejected(report));
        yield return ("notes", WorkbookTables.Notes(report));
    }

    /// <summary>A table of more rows than a sheet has goes on in the next.</summary>
    private static async Task WriteAsync(Spreadsheet book, CellStyles styles, SheetNames names, string name, ReportTable table)
    {
        var columns = SheetColumn.Of(table).Take(MostColumns).ToList();
        foreach (var rows in table.Rows.Chunk(MostRows - 1))
        {
            var options = new WorksheetOptions { FrozenRows = 1 };
            for (var i = 1; i <= columns.Count; i++)
            {
                options.Column(i).Width = ColumnWidth;
            }

            await book.StartWorksheetAsync(names.Next(name), options).ConfigureAwait(false);
            await book.AddRowAsync(columns.ConvertAll(c => styles.Heading(c.Heading))).ConfigureAwait(false);
            foreach (var row in rows)
            {
                await book.AddRowAsync(columns.ConvertAll(c => styles.Cell(row[c.Place], c.Part))).ConfigureAwait(false);
            }
        }
    }
}
