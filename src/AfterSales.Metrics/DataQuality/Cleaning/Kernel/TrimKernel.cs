namespace AfterSales.Metrics.DataQuality;

/// <summary>White space at the ends.</summary>
internal sealed class TrimKernel : StepKernel
{
    public override void Apply(CleaningTable table, string field)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i, field] is { } value)
            {
                table.Set(i, PlainText.Trim(value));
            }
        }
    }
}
