using System.Buffers;
using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>Splits a whole into parts by weight so that the parts add up to it, to the last unit.</summary>
/// <remarks>
/// <para><b>Formula.</b> Exact share of part i: T·wᵢ / W with W = Σ w. Largest remainder: ⌊|T|·wᵢ / W⌋ units each, then one unit more for the largest
/// remainders |T|·wᵢ mod W until nothing is left. Cumulative: aᵢ = [T·Cᵢ / W] − [T·Cᵢ₋₁ / W] with Cᵢ = w₁ + … + wᵢ and [·] rounding half away from zero.
/// Divisor methods: each unit in turn to the largest wᵢ / d(kᵢ), kᵢ being the units it has and d the method's divisors.</para>
/// <para><b>Units.</b> The unit is given: a currency's minor unit, 0.05 for cash, 1 for vehicles. Weights are pure ratios: scaling all of them changes
/// nothing.</para>
/// <para><b>Domain.</b> A total that is a whole number of units; at least one weight, none negative. Decimal weights are made integer exactly,
/// so that no fraction is rounded before the split.</para>
/// <para><b>Edge cases.</b> A total finer than the unit is refused. Equal claims go to the lower index, and <see cref="ApportionmentResult.OrderDecided"/>
/// says so.
/// A negative total mirrors the positive one. A weight of zero gets zero. Weights all zero are refused, split evenly, or leave the whole undistributed, as
/// <see cref="ApportionmentOptions.ZeroWeights"/> says; a total of zero gives zeros then. With Huntington–Hill, Adams and Dean every positive weight has a
/// first unit before any has a second; when there are fewer units than that, the larger weights have them.</para>
/// <para><b>Method.</b> 128-bit products and remainders in whole numbers; integers of any size where 63 bits do not hold the weights' sum. The largest
/// remainders are found by radix selection, not by sorting: O(n). Divisor methods start from a lower bound of every part and hand out at most 2n units by a
/// heap; near-ties are decided by exact cross-multiplication.</para>
/// <para><b>Source.</b> M. Balinski and H. Young, Fair Representation, 1982 (2nd ed. 2001), appendix A. Agrees with R's apportion 0.1.0 and with
/// brick/money's FloorToLargestRemainder, FloorSeparate and BlockSeparate.</para>
/// </remarks>
public static partial class Apportionment
{
    /// <summary>Splits a number.</summary>
    /// <param name="total">The whole; a multiple of <paramref name="unit"/>.</param>
    /// <param name="weights">One weight for each part.</param>
    /// <param name="unit">What every part is to be a multiple of; positive.</param>
    /// <param name="options">How; null is <see cref="ApportionmentOptions.Default"/>.</param>
    /// <returns>The parts, with their rounding differences.</returns>
    /// <exception cref="ArgumentException">No weight, a negative one, all zero where that is refused, or a total finer than the unit.</exception>
    /// <exception cref="OverflowException">The total in units (2⁶³ − 1 for the divisor methods), or at the decimals of the unit, exceeds decimal's
    /// range.</exception>
    public static ApportionmentResult Split(decimal total, ReadOnlySpan<decimal> weights, decimal unit, ApportionmentOptions? options = null)
        => Split(total, default, weights, unit, options ?? ApportionmentOptions.Default);

    /// <summary>Splits money.</summary>
    /// <param name="total">The whole; a multiple of the unit.</param>
    /// <param name="weights">One weight for each part.</param>
    /// <param name="rounding">Its unit, 0.05 for Swiss cash, is what every part is a multiple of; null is the currency's minor unit.</param>
    /// <param name="options">How; null is <see cref="ApportionmentOptions.Default"/>.</param>
    /// <returns>The parts, with their rounding differences.</returns>
    /// <exception cref="ArgumentException">No weight, a negative one, all zero where that is refused, or a total finer than the unit.</exception>
    /// <exception cref="OverflowException">The total in units (2⁶³ − 1 for the divisor methods), or at the decimals of the unit, exceeds decimal's
    /// range.</exception>
    public static ApportionmentResult Split(
        Money total, ReadOnlySpan<decimal> weights, MoneyRounding? rounding = null, ApportionmentOptions? options = null)
        => Split(total.Amount, total.Currency, weights, (rounding ?? MoneyRounding.Default).UnitOf(total.Currency), options ?? ApportionmentOptions.Default);

    private static ApportionmentResult Split(decimal total, Currency currency, ReadOnlySpan<decimal> weights, decimal unit, ApportionmentOptions options)
    {
        Guard.NotEmpty(weights.Length, nameof(weights));
        Guard.NoneNegative(weights, nameof(weights));
        var units = WholeUnits(total, unit, nameof(total));

        var shares = weights;
        var method = options.Method;
        if (units != 0 && AllZero(weights))
        {
            if (options.ZeroWeights == ZeroWeightsRule.Refuse)
            {
                throw AllWeightsZero();
            }

            // An even split has weights of one; what is left undistributed has nothing to split.
            shares = options.ZeroWeights == ZeroWeightsRule.SplitEvenly ? Ones(weights.Length) : weights;
        }

        var magnitude = Math.Abs(units);
        var parts = new ApportionmentPart[weights.Length];
        var scaled = ArrayPool<long>.Shared.Rent(weights.Length);
        var (undistributed, orderDecided) = ExactIntegers.TryScale(shares, scaled.AsSpan(0, weights.Length), out var sum) && magnitude <= long.MaxValue
            ? FillParts(units, unit, weights, scaled.AsSpan(0, weights.Length), (ulong)sum, parts, method)
            : FillParts(SplitBig((BigInteger)magnitude, ExactIntegers.Scale(shares), method), units < 0, unit, weights, parts);
        ArrayPool<long>.Shared.Return(scaled);
        return new ApportionmentResult
        {
            Total = total,
            Currency = currency,
            Unit = unit,
            Method = method,
            Parts = FrozenList.Own(parts),
            Undistributed = undistributed * unit,
            OrderDecided = orderDecided,
        };
    }

    private static (decimal Undistributed, bool OrderDecided) FillParts(
        decimal units, decimal unit, ReadOnlySpan<decimal> weights, ReadOnlySpan<long> scaled, ulong sum, ApportionmentPart[] parts, ApportionmentMethod method)
    {
        var (total, isNegative) = ((ulong)Math.Abs(units), units < 0);
        var rented = ArrayPool<long>.Shared.Rent(parts.Length);
        var filled = rented.AsSpan(0, parts.Length);
        filled.Clear();
        var orderDecided = sum != 0 && Fill(total, scaled, sum, filled, method);
        var (undistributed, ratio, whole) = ((decimal)total, sum == 0 ? default : new ExactRatio(total, sum), (decimal)sum);
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, difference) = ((decimal)filled[i], 0m);
            if (sum != 0)
            {
                var floor = ratio.Of((ulong)scaled[i], out var remainder);
                difference = filled[i] - (long)floor - (remainder == 0 ? 0 : remainder / whole);
                undistributed -= part;
            }

            parts[i] = Part(weights[i], isNegative ? -part : part, isNegative ? -difference : difference, unit);
        }

        ArrayPool<long>.Shared.Return(rented);
        return (isNegative ? -undistributed : undistributed, orderDecided);
    }

    private static (decimal Undistributed, bool OrderDecided) FillParts(
        in UnitSplit split, bool isNegative, decimal unit, ReadOnlySpan<decimal> weights, ApportionmentPart[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, difference) = (split.Units[i], split.Differences[i]);
            parts[i] = Part(weights[i], isNegative ? -part : part, isNegative ? -difference : difference, unit);
        }

        return (isNegative ? -split.Undistributed : split.Undistributed, split.OrderDecided);
    }

    private static ApportionmentPart Part(decimal weight, decimal units, decimal difference, decimal unit)
        => new() { Weight = weight, Amount = units * unit, RoundingDifference = difference * unit };

    private static decimal WholeUnits(decimal total, decimal unit, string name)
    {
        Guard.Positive(unit);
        return Writable(Guard.WholeUnits(total, unit, name), unit) / unit;
    }

    /// <summary>What is split has room for the decimals of every part: parts that were rounded would not add up to it.</summary>
    private static decimal Writable(decimal total, decimal unit)
        => Decimals.HoldsMultiples(total, unit)
            ? total
            : throw new OverflowException(FormattableString.Invariant($"Multiples of {unit} up to {total} have more digits than a decimal."));

    private static bool AllZero(ReadOnlySpan<decimal> weights)
    {
        foreach (var weight in weights)
        {
            if (weight != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static decimal[] Ones(int count)
    {
        var ones = new decimal[count];
        ones.AsSpan().Fill(1);
        return ones;
    }

    private static ArgumentException AllWeightsZero()
        => new("Weights must not all be zero, or an even split or an undistributed rest must be asked for; all are 0.", "weights");

    /// <summary>A split in units, before it is money: parts, differences to the exact shares, what is left.</summary>
    private readonly record struct UnitSplit(decimal[] Units, decimal[] Differences, decimal Undistributed, bool OrderDecided);
}
