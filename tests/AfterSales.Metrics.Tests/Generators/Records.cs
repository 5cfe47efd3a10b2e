namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Cells of tables as they come: missing in every way, numbers, dates, keys that repeat, and rubbish.</summary>
public static class Records
{
    public static Gen<string?> Cell { get; } = Gen.Elements<string?>(
        null, "", " ", "\u3000", "N/A", "0", "1", "1.50", "-2.2", "1,5", "1e3", "a", "A", "a ", "ß", "\ud83d\ude00x", "SN-1234", "2026-06-30", "2026-05-31",
            "2026-07-01",
        "30.06.2026", "T1", "T2", "上海");

    public static Gen<string?[]> Column { get; } = Cell.ArrayOf();

    public static Gen<string?[][]> Table(int fields) => Cell.ArrayOf(fields).ArrayOf();

    public static Gen<string> Word { get; } = Gen.Elements("a", "b", "ab", "ä", "上", "\ud83d\ude00", " ", "-").ArrayOf()
        .Select(parts => string.Concat(parts.Take(8)));
}
