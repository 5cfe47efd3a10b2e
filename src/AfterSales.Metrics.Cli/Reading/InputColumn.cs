namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One documented column of an input file.</summary>
/// <param name="Name">The name the tool looks for.</param>
/// <param name="Need">Whether the file can be read without it.</param>
/// <param name="Meaning">What stands in it, with an example.</param>
internal sealed record InputColumn(string Name, ColumnNeed Need, string Meaning)
{
    /// <summary>The currency of the amounts of a row, the same in all rows.</summary>
    public static InputColumn Currency { get; } = new("currency", ColumnNeed.Currency, "ISO 4217 code, as EUR; one per file. May be absent with --currency");

    public static InputColumn Required(string name, string meaning) => new(name, ColumnNeed.Required, meaning);

    public static InputColumn Optional(string name, string meaning) => new(name, ColumnNeed.Optional, meaning);
}

internal enum ColumnNeed
{
    Required,
    Optional,

    /// <summary>Required unless <c>--currency</c> says what the amounts are in.</summary>
    Currency,
}
