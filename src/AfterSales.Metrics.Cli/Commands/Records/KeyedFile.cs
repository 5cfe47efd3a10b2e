using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.DataQuality;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>A file of keys and amounts, for <c>aftersales reconcile</c> and <c>aftersales sample</c>: any file, its columns named on the command
/// line.</summary>
internal static class KeyedFile
{
    public static InputFile<List<KeyedAmount>> Of(string name) => new(
        name,
        "one record",
        Read,
        InputColumn.Required("key", "what the record is known by"),
        InputColumn.Required("amount", "its amount"),
        InputColumn.Currency);

    /// <summary>The records of a file; null where a row was rejected, which is told on the error stream.</summary>
    public static List<KeyedAmount>? Read(
        string path, InputFile<List<KeyedAmount>> file, string key, string amount, Currency? currency, string[] map, IAnsiConsole error)
    {
        string[] columns = [.. Given(file, "key", key), .. Given(file, "amount", amount), .. map.Where(m => m.StartsWith(file.Name + ".",
            StringComparison.Ordinal))];
        var account = new RowAccount(file);
        var options = ReadOptions.Default with { Map = ColumnMap.Parse(columns, [file]), Currency = currency };
        List<KeyedAmount> records;
        using (var table = CsvTable.Open(InputSource.File(path, file).PartsOf(file), account, options))
        {
            records = Read(table);
        }

        foreach (var rejection in account.Rejections)
        {
            error.Profile.Out.Writer.WriteLine("rejected: " + rejection.Describe(Path.GetFileName(path)));
        }

        if (account.Rejected == 0 && account.Ignored == 0)
        {
            return records;
        }

        foreach (var (reason, (count, line)) in account.IgnoredBecause)
        {
            error.Profile.Out.Writer.WriteLine($"ignored: {Path.GetFileName(path)}:{line}: {Report.Words.Count(count, "row")}, {reason}");
        }

        error.Profile.Out.Writer.WriteLine($"error: {Report.Words.Count(account.Rejected + account.Ignored, "row")} of {Path.GetFileName(path)} "
            + "cannot be used; nothing is computed of the rest.");
        return null;
    }

    private static IEnumerable<string> Given(InputFile file, string column, string header) => column == header ? [] : [$"{file.Name}.{column}={header}"];

    // A blank key is a record without one: it never matches, and is told.
    private static List<KeyedAmount> Read(CsvTable table)
    {
        var records = new List<KeyedAmount>();
        while (table.Read())
        {
            var key = table.Text("key");
            if (table.Money("amount", null, out var amount) && table.Use())
            {
                records.Add(new KeyedAmount { Key = key.Length == 0 ? null : key, Amount = amount });
            }
        }

        return records;
    }
}
