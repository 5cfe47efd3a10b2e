using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class ColumnProfileProperties
{
    [Property]
    public Property Compute_AnyColumn_EveryValueIsCountedOnce() => Prop.ForAll(Records.Column.ToArbitrary(), column =>
    {
        var result = ColumnProfile.Compute(ColumnTally.Of(column, new ColumnOptions { MissingCodes = ["N/A"] }));
        return result.Count == column.Length && result.Count == result.Present + result.Missing
            && result.Missing == result.MissingNull + result.MissingBlank + result.MissingByCode.Sum(code => code.Count)
            && result.Distinct.Value == result.Unique.Value + result.Repeated.Value && result.Surplus.Value == result.Present - result.Distinct.Value
            && (result.EntropyBits.Value is not { } bits || (bits >= 0 && bits <= Math.Log2(result.Distinct.Value!.Value) + 1e-12));
    });

    [Property]
    public Property Compute_AnyColumn_AgreesWithLinq() => Prop.ForAll(Records.Column.ToArbitrary(), column =>
    {
        var result = ColumnProfile.Compute(ColumnTally.Of(column));
        var groups = column.Where(v => !string.IsNullOrWhiteSpace(v)).GroupBy(v => v!.Trim()).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        return result.Top.Select(v => (v.Value, v.Count)).SequenceEqual(groups.Take(10).Select(g => ((string?)g.Key, (long)g.Count())));
    });
}
