using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Payback and discounted payback: how long until the flows have brought back what was put in.</summary>
/// <remarks>
/// <para><b>Formula.</b> With balances Bₖ = Σ aᵢ·vⁱ up to k (v = 1 for plain payback): the least t at which the balance, having been negative, is at
/// zero or above; inside period k, t = k − 1 + (−Bₖ₋₁) / (Bₖ − Bₖ₋₁).</para>
/// <para><b>Units.</b> Periods from the start, fractions included; dated flows: the date, and years of a day count.</para>
/// <para><b>Domain.</b> A finite rate above −1; flows of one currency, money in positive, money out negative.</para>
/// <para><b>Edge cases.</b> No flows: undefined, <see cref="UndefinedReason.NoData"/>. Never recovered: undefined, <see cref="UndefinedReason.NotReached"/>.
/// Balance never negative: 0, there is nothing to recover. A balance that is exactly zero is recovered. Recovered, then negative again:
/// <see cref="PaybackResult.First"/> and <see cref="PaybackResult.Lasting"/> differ, and the lasting one is undefined with
/// <see cref="UndefinedReason.NotReached"/> when the last balance is negative.</para>
/// <para><b>Method.</b> Plain payback decides in exact decimals; discounted payback in double-double, and where a balance lies within a few roundings of zero
/// in exact decimals, the rate as it is written: what is exactly recovered counts as recovered (up to 4,096 periods; dated flows where all lie whole years
/// apart, or where they cancel). One pass and no search.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 5. Excel has no such function.</para>
/// </remarks>
/// <example>
/// <code>
/// decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
/// Console.WriteLine(PaybackPeriod.Compute(flows, 0.08).Headline); // 2.654624
/// </code>
/// </example>
public static partial class PaybackPeriod
{
    /// <summary>Payback without discounting.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="options">Interpolation, which recovery, timing; null takes the defaults.</param>
    /// <returns>The payback and the balances.</returns>
    /// <exception cref="OverflowException">A balance exceeds decimal's range.</exception>
    public static PaybackResult Compute(ReadOnlySpan<decimal> flows, PaybackOptions? options = null)
    {
        var balances = new double[flows.Length];
        var crossing = new Crossings(options ?? PaybackOptions.Default);
        var balance = 0m;
        for (var i = 0; i < flows.Length; i++)
        {
            var before = balance;
            balance += flows[i];
            balances[i] = (double)balance;
            crossing.Add(i, Math.Sign(balance), before < 0 && balance >= 0 ? (double)(-before / flows[i]) : 0);
        }

        return crossing.Result(0, balances);
    }

    /// <summary>Discounted payback.</summary>
    /// <param name="flows">One amount for each period, zeros included; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each period, as a fraction; above −1.</param>
    /// <param name="options">Interpolation, which recovery, timing; null takes the defaults.</param>
    /// <returns>The payback and the discounted balances.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The rate is zero and a balance exceeds decimal's range.</exception>
    public static PaybackResult Compute(ReadOnlySpan<decimal> flows, double rate, PaybackOptions? options = null)
    {
        if (Guard.Above(rate, -1) == 0)
        {
            return Compute(flows, options);
        }

        options ??= PaybackOptions.Default;
        var balances = new double[flows.Length];
        var crossing = new Crossings(options);
        var step = Discounting.Factor(rate);
        var factor = options.FirstFlow == FirstFlow.Now ? DoubleDouble.One : step;
        var (balance, gross, before) = (default(DoubleDouble), 0.0, 0.0);
        var exact = new ExactBalance(rate);
        for (var i = 0; i < flows.Length; i++, factor *= step)
        {
            // Nothing is worth nothing, however far away.
            var flow = flows[i] == 0 ? default : factor * (double)flows[i];
            balance += flow;
            gross += Math.Abs(flow.High);
            if (!(Math.Abs(balance.High) <= DoubleDouble.Limit))
            {
                return crossing.Overflow(rate, balances.AsSpan(0, i));
            }

            var isDoubtful = i < ExactDiscounting.MostPeriods && ExactDiscounting.IsDoubtful(balance.High, gross, i + 1);
            balances[i] = isDoubtful ? exact.At(flows.Slice(0, i + 1), options.FirstFlow) : balance.High;
            crossing.Add(i, Math.Sign(balances[i]), Fraction(before, balances[i], flow.High));
            before = balances[i];
        }

        return crossing.Result(rate, balances);
    }

    /// <summary>How far into the period the balance comes back to zero.</summary>
    private static double Fraction(double before, double after, double flow) => before < 0 && after > 0 ? Math.Min(-before / flow, 1) : 1;

    /// <summary>Balances in exact decimals, carried on from one question to the next.</summary>
    private struct ExactBalance(double rate)
    {
        private ExactDecimal growth;
        private ExactDecimal sum;
        private ExactDecimal power;
        private int count;

        /// <summary>The double nearest to the present value of flows, which begin with those asked for before.</summary>
        public double At(ReadOnlySpan<decimal> flows, FirstFlow first)
        {
            if (count == 0)
            {
                (growth, power) = (ExactDiscounting.Growth(rate), ExactDecimal.One);
            }

            for (; count < flows.Length; count++)
            {
                power *= count == 0 ? ExactDecimal.One : growth;
                sum = (sum * growth) + ExactDecimal.Of(flows[count]);
            }

            return ExactDecimal.Quotient(sum, first == FirstFlow.Now ? power : power * growth);
        }
    }

    /// <summary>Follows the balance's sign and keeps the first and the last recovery.</summary>
    private struct Crossings(PaybackOptions options)
    {
        private bool wasNegative;
        private bool isNegative;
        private double? first;
        private double? last;

        public void Add(int index, int sign, double fraction)
        {
            if (isNegative && sign >= 0)
            {
                var end = index + (options.FirstFlow == FirstFlow.Now ? 0 : 1);
                last = options.Interpolation == PaybackInterpolation.EndOfPeriod ? end : end - 1 + fraction;
                first ??= last;
            }

            isNegative = sign < 0;
            wasNegative |= isNegative;
        }

        public readonly PaybackResult Result(double rate, double[] balances)
        {
            if (balances.Length == 0)
            {
                return Of(rate, balances, UndefinedReason.NoData, null, null);
            }

            return wasNegative
                ? Of(rate, balances, UndefinedReason.NotReached, first, isNegative ? null : last)
                : Of(rate, balances, UndefinedReason.NotReached, 0, 0);
        }

        public readonly PaybackResult Overflow(double rate, ReadOnlySpan<double> balances)
            => Of(rate, balances.ToArray(), UndefinedReason.Overflow, first, null);

        private readonly PaybackResult Of(double rate, double[] balances, UndefinedReason reason, double? early, double? lasting)
        {
            var (one, other) = (Reached(early, reason), Reached(lasting, reason));
            return new PaybackResult
            {
                Rate = rate,
                Options = options,
                Balances = FrozenList.Own(balances),
                First = one,
                Lasting = other,
                Headline = options.Recovery == PaybackRecovery.First ? one : other,
            };
        }

        private static Figure<double> Reached(double? time, UndefinedReason reason)
            => time is { } reached ? Figure.Of(reached) : Figure.Undefined<double>(reason);
    }
}
