using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a rule asks of the values of its fields, all of them present and without white space at their ends.</summary>
/// <param name="Fields">The fields it asks about.</param>
internal abstract record RuleCheck(FrozenList<string> Fields)
{
    /// <summary>The reason of a failure and the field it is about; null for a pass.</summary>
    public abstract (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values);

    protected static (FailureReason Reason, int Field)? FailedWhere(bool isFailed, FailureReason reason, int field = 0) => isFailed ? (reason, field) : null;
}

internal sealed record RequiredCheck(FrozenList<string> Fields) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => null;
}

/// <summary>Decided over all records by <see cref="RecordInspection"/>.</summary>
internal sealed record UniqueCheck(FrozenList<string> Fields) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => null;
}

internal sealed record RangeCheck(FrozenList<string> Fields, decimal? Minimum, decimal? Maximum) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => PlainText.TryNumber(values[0], out var number) ? FailedWhere(number < Minimum || number > Maximum, FailureReason.OutOfRange)
            : (FailureReason.Unparsable, 0);
}

internal sealed record SetCheck(FrozenList<string> Fields, FrozenList<string> Values, FailureReason Reason) : RuleCheck(Fields)
{
    private readonly HashSet<string> allowed = new(Values.Select(PlainText.Trim), StringComparer.Ordinal);

    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => FailedWhere(!allowed.Contains(values[0]), Reason);

    // Without the set made of the values.
    public bool Equals(SetCheck? other) => base.Equals(other) && Values.Equals(other.Values) && Reason == other.Reason;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values, Reason);
}

internal sealed record MaskCheck(FrozenList<string> Fields, FrozenList<string> Masks) : RuleCheck(Fields)
{
    private readonly HashSet<string> allowed = new(Masks, StringComparer.Ordinal);

    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => FailedWhere(!allowed.Contains(PlainText.Pattern(values[0])), FailureReason.Pattern);

    // Without the set made of the masks.
    public bool Equals(MaskCheck? other) => base.Equals(other) && Masks.Equals(other.Masks);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Masks);
}

internal sealed record WindowCheck(FrozenList<string> Fields, LocalDate From, LocalDate To) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => PlainDate.TryRead(values[0], out var date) ? FailedWhere(date < From || date > To, FailureReason.OutOfRange) : (FailureReason.Unparsable, 0);
}

internal sealed record OrderCheck(FrozenList<string> Fields) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => !PlainDate.TryRead(values[0], out var end) ? (FailureReason.Unparsable, 0)
            : !PlainDate.TryRead(values[1], out var start) ? (FailureReason.Unparsable, 1)
            : FailedWhere(end < start, FailureReason.Order);
}

internal sealed record SumCheck(FrozenList<string> Fields, decimal Tolerance) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
    {
        var difference = default(ExactSum);
        for (var i = 0; i < values.Length; i++)
        {
            if (!PlainText.TryNumber(values[i], out var number))
            {
                return (FailureReason.Unparsable, i);
            }

            difference.Add(i == 0 ? number : -number);
        }

        return FailedWhere(IsBeyond(difference, 1) || IsBeyond(difference, -1), FailureReason.Sum);
    }

    private bool IsBeyond(ExactSum difference, int sign)
    {
        var rest = default(ExactSum);
        rest.Add(Tolerance);
        if (sign > 0)
        {
            rest.Subtract(difference);
        }
        else
        {
            rest.Add(difference);
        }

        return rest.Sign < 0;
    }
}

internal sealed record SameCheck(FrozenList<string> Fields) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (!string.Equals(values[i], values[0], StringComparison.Ordinal))
            {
                return (FailureReason.Different, 0);
            }
        }

        return null;
    }
}

internal sealed record FreshCheck(FrozenList<string> Fields, LocalDate AsOf, int MostDays) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => !PlainDate.TryRead(values[0], out var date) ? (FailureReason.Unparsable, 0)
            : date > AsOf ? (FailureReason.Future, 0)
            : FailedWhere(PlainDate.Days(date, AsOf) > MostDays, FailureReason.Stale);
}

internal sealed record ConditionCheck(FrozenList<string> Fields, Func<string, bool> Condition) : RuleCheck(Fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => FailedWhere(!Condition(values[0]), FailureReason.Condition);
}
