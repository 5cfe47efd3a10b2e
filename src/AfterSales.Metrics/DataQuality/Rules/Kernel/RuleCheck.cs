using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a rule asks of the values of its fields, all of them present and without white space at their ends.</summary>
internal abstract class RuleCheck(string[] fields)
{
    public string[] Fields => fields;

    /// <summary>The reason of a failure and the field it is about; null for a pass.</summary>
    public abstract (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values);

    protected static (FailureReason Reason, int Field)? FailedWhere(bool isFailed, FailureReason reason, int field = 0) => isFailed ? (reason, field) : null;
}

internal sealed class RequiredCheck(string field) : RuleCheck([field])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => null;
}

/// <summary>Decided over all records by <see cref="RecordInspection"/>.</summary>
internal sealed class UniqueCheck(string[] fields) : RuleCheck(fields)
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => null;
}

internal sealed class RangeCheck(string field, decimal? minimum, decimal? maximum) : RuleCheck([field])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => PlainText.TryNumber(values[0], out var number) ? FailedWhere(number < minimum || number > maximum, FailureReason.OutOfRange)
            : (FailureReason.Unparsable, 0);
}

internal sealed class SetCheck(string field, string[] values, FailureReason reason) : RuleCheck([field])
{
    private readonly HashSet<string> allowed = new(values.Select(PlainText.Trim), StringComparer.Ordinal);

    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => FailedWhere(!allowed.Contains(values[0]), reason);
}

internal sealed class MaskCheck(string field, string[] masks) : RuleCheck([field])
{
    private readonly HashSet<string> allowed = new(masks, StringComparer.Ordinal);

    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => FailedWhere(!allowed.Contains(PlainText.Pattern(values[0])), FailureReason.Pattern);
}

internal sealed class WindowCheck(string field, LocalDate from, LocalDate to) : RuleCheck([field])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => PlainDate.TryRead(values[0], out var date) ? FailedWhere(date < from || date > to, FailureReason.OutOfRange) : (FailureReason.Unparsable, 0);
}

internal sealed class OrderCheck(string later, string earlier) : RuleCheck([later, earlier])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => !PlainDate.TryRead(values[0], out var end) ? (FailureReason.Unparsable, 0)
            : !PlainDate.TryRead(values[1], out var start) ? (FailureReason.Unparsable, 1)
            : FailedWhere(end < start, FailureReason.Order);
}

internal sealed class SumCheck(string[] fields, decimal tolerance) : RuleCheck(fields)
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
        rest.Add(tolerance);
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

internal sealed class SameCheck(string[] fields) : RuleCheck(fields)
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

internal sealed class FreshCheck(string field, LocalDate asOf, int mostDays) : RuleCheck([field])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values)
        => !PlainDate.TryRead(values[0], out var date) ? (FailureReason.Unparsable, 0)
            : date > asOf ? (FailureReason.Future, 0)
            : FailedWhere(PlainDate.Days(date, asOf) > mostDays, FailureReason.Stale);
}

internal sealed class ConditionCheck(string field, Func<string, bool> condition) : RuleCheck([field])
{
    public override (FailureReason Reason, int Field)? Ask(ReadOnlySpan<string> values) => FailedWhere(!condition(values[0]), FailureReason.Condition);
}
