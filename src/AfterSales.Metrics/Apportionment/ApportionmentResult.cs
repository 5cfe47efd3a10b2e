using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A whole split into parts that add up to it, each with its rounding difference.</summary>
public sealed partial record ApportionmentResult
{
    /// <summary>The whole.</summary>
    public required decimal Total { get; init; }

    /// <summary>The currency of the whole; <c>XXX</c> when it was not given as money.</summary>
    public Currency Currency { get; init; }

    /// <summary>The unit that every part is a multiple of.</summary>
    public required decimal Unit { get; init; }

    /// <summary>How the parts were rounded.</summary>
    public required ApportionmentMethod Method { get; init; }

    /// <summary>The parts, in the order of the weights. With <see cref="Undistributed"/> they add up to <see cref="Total"/>.</summary>
    public required IReadOnlyList<ApportionmentPart> Parts { get; init => field = FrozenList.Keep(value); }

    /// <summary>What no part got: zero, unless the method or the rule for zero weights leaves it apart.</summary>
    public required decimal Undistributed { get; init; }

    /// <summary>Whether equal claims to a last unit were decided by the parts' order: then another order gives another, equally fair split.</summary>
    public required bool OrderDecided { get; init; }

    /// <summary>A part's amount as money.</summary>
    /// <param name="index">The part's position.</param>
    /// <returns>The money, in <see cref="Currency"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no part at this position.</exception>
    public Money MoneyOf(int index) => Money.Of(Parts[(int)Guard.InRange(index, 0, Parts.Count - 1L)].Amount, Currency);
}
