namespace AfterSales.Metrics.DataQuality;

/// <summary>Codes that mean "no value".</summary>
internal sealed class MissingCodeKernel(string[] codes) : StepKernel
{
    private readonly HashSet<string> codes = new(codes, StringComparer.Ordinal);

    public override void Apply(CleaningTable table, string field)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, field] is { } value && codes.Contains(PlainText.Trim(value)))
            {
                table.Set(i, null);
            }
        }
    }
}
