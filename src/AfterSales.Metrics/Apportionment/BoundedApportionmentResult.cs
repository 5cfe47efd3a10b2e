using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A whole split between limits, or the reason why it cannot be.</summary>
public sealed partial record BoundedApportionmentResult
{
    /// <summary>The whole.</summary>
    public required decimal Total { get; init; }

    /// <summary>The currency of the whole; <c>XXX</c> when it was not given as money.</summary>
    public Currency Currency { get; init; }

    /// <summary>The unit that every part is a multiple of.</summary>
    public required decimal Unit { get; init; }

    /// <summary>Whether the whole fits between the limits, and why not.</summary>
    public required SplitFeasibility Feasibility { get; init; }

    /// <summary>The parts, in the order given; they add up to <see cref="Total"/>. Empty when it does not fit.</summary>
    public required IReadOnlyList<BoundedApportionmentPart> Parts { get; init => field = FrozenList.Keep(value); }

    /// <summary>
    /// Which parts' limits bind, by position: those held at a limit; when the whole does not fit, those whose limits keep it from fitting.
    /// </summary>
    public required IReadOnlyList<int> Binding { get; init => field = FrozenList.Keep(value); }

    /// <summary>
    /// What is missing to fit, as a positive amount: by how much the minimums exceed the whole, or how much of it finds no place. Zero when it fits.
    /// </summary>
    public required decimal Gap { get; init; }

    /// <summary>λ, the amount for each unit of weight that the parts between their limits get; the smallest where several give the same split.</summary>
    public required Figure<double> Multiplier { get; init; }
}
