using System.Numerics;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// The flows as integers, and f(u) = Σ a·e^(−u·t) with t from the first flow, to 2⁻²¹⁶ of its terms. Written, near zero, as Σ a + Σ a·(e^(−u·t) − 1), whose
/// first sum is exact, it keeps its digits however small the rate is.
/// </summary>
internal sealed class ExactSeries
{
    private readonly BigInteger[] amounts;
    private readonly BigFloat[] rounded;
    private readonly long[] times;
    private readonly BigInteger total;

    private ExactSeries(BigInteger[] amounts, long[] times)
    {
        (this.amounts, this.times) = (amounts, times);
        rounded = new BigFloat[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            rounded[i] = BigFloat.Of(amounts[i]);
            total += amounts[i];
            SignChanges += i > 0 && amounts[i].Sign != amounts[i - 1].Sign ? 1 : 0;
        }
    }

    public int SignChanges { get; }

    /// <summary>The sign where the rate is largest.</summary>
    public int FirstSign => amounts[0].Sign;

    /// <summary>The sign where the rate is nearest to −100 %.</summary>
    public int LastSign => amounts[amounts.Length - 1].Sign;

    /// <summary>The sign at zero, exactly.</summary>
    public int TotalSign => total.Sign;

    /// <summary>From the first flow to the last.</summary>
    public long Span => times[times.Length - 1];

    public static unsafe ExactSeries Of(in FlowSeries flows)
    {
        var lowest = int.MaxValue;
        for (var i = 0; i < flows.Count; i++)
        {
            lowest = Math.Min(lowest, BigFloat.Split(flows.Amounts[i]).Power);
            lowest = flows.Low == null || flows.Low[i] == 0 ? lowest : Math.Min(lowest, BigFloat.Split(flows.Low[i]).Power);
        }

        var (amounts, times) = (new BigInteger[flows.Count], new long[flows.Count]);
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = Whole(flows.Amounts[i], lowest) + (flows.Low == null ? 0 : Whole(flows.Low[i], lowest));
            times[i] = (long)(flows.Times[i] - flows.Times[0]);
        }

        return new ExactSeries(amounts, times);
    }

    /// <summary>
    /// f′ of f·e^(u·θ), which has one sign change less when θ lies between two flows of different sign (that with as many changes before it as behind):
    /// between two of its roots f has one at most.
    /// </summary>
    public ExactSeries Derivative()
    {
        var (before, at) = (0, 0);
        for (var i = 1; i < amounts.Length && before <= SignChanges / 2; i++)
        {
            if (amounts[i].Sign != amounts[i - 1].Sign)
            {
                before++;
                at = i;
            }
        }

        var twice = times[at - 1] + times[at];
        var weighted = new BigInteger[amounts.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            weighted[i] = amounts[i] * (twice - (2 * times[i]));
        }

        var kept = Enumerable.Range(0, weighted.Length).Where(i => !weighted[i].IsZero).ToArray();
        return new ExactSeries(Array.ConvertAll(kept, i => weighted[i]), Array.ConvertAll(kept, i => times[i]));
    }

    /// <summary>Value, slope and the sum of the discounted magnitudes; the sign is 0 when rounding may hide it.</summary>
    public (BigFloat Value, BigFloat Slope, BigFloat Gross, int Sign) Evaluate(BigFloat u)
    {
        var isNearZero = (u * BigFloat.Of((BigInteger)Span)).Top < 0;
        var value = isNearZero ? BigFloat.Of(total) : default;
        var (size, slope, gross) = (value.Abs(), default(BigFloat), default(BigFloat));
        for (var i = 0; i < times.Length; i++)
        {
            var time = BigFloat.Of((BigInteger)times[i]);
            var x = -(u * time);
            var change = rounded[i] * (isNearZero ? BigFloat.ExpM1(x) : BigFloat.Exp(x));
            var term = isNearZero ? rounded[i] + change : change;
            value += change;
            size += change.Abs();
            gross += term.Abs();
            slope -= term * time;
        }

        return (value, slope, gross, (value.Abs() - size.Scaled(40 - BigFloat.Bits)).Sign > 0 ? value.Sign : 0);
    }

    private static BigInteger Whole(double value, int lowest)
    {
        var (digits, power) = BigFloat.Split(value);
        return digits == 0 ? BigInteger.Zero : (BigInteger)digits << (power - lowest);
    }
}
