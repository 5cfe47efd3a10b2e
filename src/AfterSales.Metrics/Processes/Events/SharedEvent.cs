using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>An event of several cases: one visit for two orders, one delivery for ten.</summary>
public sealed partial record SharedEvent
{
    /// <summary>The event; its own case and share are not used.</summary>
    public required CaseEvent Event { get; init => field = Guard.NotNull(value); }

    /// <summary>The cases and their shares, which sum to 1.</summary>
    /// <exception cref="ArgumentException">There is none, a case comes twice, or the shares do not sum to 1 exactly.</exception>
    public required IReadOnlyList<CaseShare> Cases
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            Guard.NotEmpty(field.Count, nameof(Cases));
            if (field.Select(share => share.Case).Distinct(StringComparer.Ordinal).Count() != field.Count)
            {
                throw Guard.Mistake(nameof(Cases), "Cases must be different; one comes twice.");
            }

            var sum = field.Aggregate(ExactDecimal.Of(0L), (total, share) => total + ExactDecimal.Of(share.Share));
            if (sum != ExactDecimal.One)
            {
                throw Guard.OutOfRange(nameof(Cases), "must have shares that sum to 1 exactly", sum);
            }
        }
    }
}
