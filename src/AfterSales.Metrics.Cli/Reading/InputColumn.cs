namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One documented column of an input file.</summary>
/// <param name="Name">The name the tool looks for.</param>
/// <param name="Need">Whether the file can be read without it.</param>
/// <param name="Meaning">What stands in it, with an example.</param>
internal sealed record InputColumn(string Name, ColumnNeed Need, string Meaning);

internal enum ColumnNeed
{
    Required,
    Optional,

    /// <summary>Required unless <c>--currency</c> says what the amounts are in.</summary>
    Currency,
}
