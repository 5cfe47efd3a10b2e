namespace AfterSales.Metrics.Costs;

/// <summary>The labels of a breakdown's row, comparable: ordinal, nothing after something.</summary>
internal sealed class BreakdownLabels(int count) : IEquatable<BreakdownLabels>, IComparable<BreakdownLabels>
{
    public string?[] Texts { get; } = new string?[count];

    public ReportingPeriod? Period { get; private set; }

    public void Set(int place, CostAxis axis, CostClass? costClass, CostEntry entry, PeriodLabels periods)
        => Texts[place] = axis.Unit is not null ? Show(entry.Date is { } date ? periods.Of(date) : null)
            : axis.Attribute is { } attribute ? entry[attribute]
            : costClass?.Name;

    public void Set(int place, CostAxis axis, CostClass? costClass, CostKey key, PeriodLabels periods)
        => Texts[place] = axis.Unit is not null ? Show(key.Period is { } period ? periods.Of(period) : null)
            : axis.Attribute is { } attribute ? key[attribute]
            : costClass?.Name;

    public bool Equals(BreakdownLabels? other) => other is not null && Texts.AsSpan().SequenceEqual(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as BreakdownLabels);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var text in Texts)
        {
            hash.Add(text, StringComparer.Ordinal!);
        }

        return hash.ToHashCode();
    }

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

    private string? Show((ReportingPeriod Period, string Text)? label)
    {
        Period = label?.Period;
        return label?.Text;
    }
}
