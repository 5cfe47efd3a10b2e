using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>A split between limits: each part clamp(λ·weight, minimum, maximum), with the one λ that gives the whole.</content>
public static partial class Apportionment
{
    /// <summary>Splits a number between limits.</summary>
    /// <remarks>
    /// <para>Before rounding, no part gets less when the total grows (house-monotone), and a part between its limits is in proportion to its weight.
    /// Rounding then goes by largest remainder among the parts between their limits, so that each stays within one unit of its exact share and inside its
    /// limits.</para>
    /// <para>A limit between two multiples of the unit counts as the multiple next to it on the inside. A negative total mirrors the positive one; limits
    /// are sizes.</para>
    /// <para>A total that does not fit is no exception: <see cref="BoundedApportionmentResult.Feasibility"/> says why and
    /// <see cref="BoundedApportionmentResult.Binding"/> which parts' limits keep it from fitting.</para>
    /// </remarks>
    /// <param name="total">The whole; a multiple of <paramref name="unit"/>.</param>
    /// <param name="parts">Weight and limits of each part.</param>
    /// <param name="unit">What every part is to be a multiple of; positive.</param>
    /// <returns>The parts, or why there are none.</returns>
    /// <exception cref="ArgumentException">No part, a minimum above its maximum or no multiple of the unit between them, or a total finer than the
    /// unit.</exception>
    /// <exception cref="OverflowException">The total in units, or at the decimals of the unit, exceeds decimal's range.</exception>
    public static BoundedApportionmentResult SplitWithin(decimal total, IReadOnlyList<BoundedWeight> parts, decimal unit)
        => SplitWithin(total, default, parts, unit);

    /// <summary>Splits money between limits; see the form for numbers.</summary>
    /// <param name="total">The whole; a multiple of the unit.</param>
    /// <param name="parts">Weight and limits of each part, in units of the currency.</param>
    /// <param name="rounding">Its unit is what every part is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The parts, or why there are none.</returns>
    /// <exception cref="ArgumentException">No part, a minimum above its maximum or no multiple of the unit between them, or a total finer than the
    /// unit.</exception>
    /// <exception cref="OverflowException">The total in units, or at the decimals of the unit, exceeds decimal's range.</exception>
    public static BoundedApportionmentResult SplitWithin(Money total, IReadOnlyList<BoundedWeight> parts, MoneyRounding? rounding = null)
        => SplitWithin(total.Amount, total.Currency, parts, (rounding ?? MoneyRounding.Default).UnitOf(total.Currency));

    private static BoundedApportionmentResult SplitWithin(decimal total, Currency currency, IReadOnlyList<BoundedWeight> parts, decimal unit)
    {
        Guard.NotEmpty(Guard.NotNull(parts).Count, nameof(parts));
        var units = WholeUnits(total, unit, nameof(total));
        var limits = WholeLimits(parts, unit);
        var (feasibility, gap) = limits.Check(Math.Abs(units));
        if (feasibility != SplitFeasibility.Feasible)
        {
            return new BoundedApportionmentResult
            {
                Total = total,
                Currency = currency,
                Unit = unit,
                Feasibility = feasibility,
                Parts = FrozenList<BoundedApportionmentPart>.Empty,
                Binding = FrozenList.Own(limits.Blocking(feasibility)),
                Gap = gap * unit,
                Multiplier = Figure.Undefined<double>(UndefinedReason.Infeasible),
            };
        }

        var split = limits.Split(Math.Abs(units));
        var (filled, binding, weight) = (new BoundedApportionmentPart[parts.Count], new List<int>(), 0m);
        for (var i = 0; i < filled.Length; i++)
        {
            filled[i] = new BoundedApportionmentPart
            {
                Given = parts[i],
                Amount = Math.Sign(units) * split.Units[i] * unit,
                RoundingDifference = Math.Sign(units) * split.Differences[i] * unit,
                Limit = split.Limits[i],
            };
            if (split.Limits[i] == PartLimit.None)
            {
                weight += parts[i].Weight;
            }
            else
            {
                binding.Add(i);
            }
        }

        return new BoundedApportionmentResult
        {
            Total = total,
            Currency = currency,
            Unit = unit,
            Feasibility = feasibility,
            Parts = FrozenList.Own(filled),
            Binding = FrozenList.Own(binding.ToArray()),
            Gap = 0,
            Multiplier = Figure.Of(split.Multiplier * (double)unit),
        };
    }

    private static UnitLimits WholeLimits(IReadOnlyList<BoundedWeight> parts, decimal unit)
    {
        var (weights, lower, upper) = (new decimal[parts.Count], new decimal[parts.Count], new decimal?[parts.Count]);
        for (var i = 0; i < weights.Length; i++)
        {
            var part = parts[i] ?? throw new ArgumentException(FormattableString.Invariant($"Parts must not be null; parts[{i}] is."), nameof(parts));
            weights[i] = part.Weight;
            lower[i] = Math.Ceiling(part.Minimum / unit);
            upper[i] = part.Maximum is { } maximum ? Math.Floor(maximum / unit) : null;
            if (part.Maximum < part.Minimum)
            {
                throw Guard.Item(nameof(parts), "must not have a minimum above the maximum", i, part);
            }

            if (upper[i] < lower[i])
            {
                throw Guard.Item(nameof(parts), FormattableString.Invariant($"must have a multiple of the unit {unit} between the limits"), i, part);
            }
        }

        return new UnitLimits(weights, lower, upper);
    }
}
