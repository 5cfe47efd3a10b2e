namespace AfterSales.Metrics.Costs;

/// <summary>The labels of a breakdown's row, comparable: ordinal, nothing after something.</summary>
internal sealed class BreakdownLabels : IComparable<BreakdownLabels>
{
    public BreakdownLabels(int[] codes, AxisLabels[] axes)
    {
        Texts = new string?[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            var (text, period) = axes[i][codes[i]];
            Texts[i] = text;
            Period ??= period;
        }
    }

    public string?[] Texts { get; }

    public ReportingPeriod? Period { get; }

    public int CompareTo(BreakdownLabels? other)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            var (left, right) = (Texts[i], other!.Texts[i]);
            var order = left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
