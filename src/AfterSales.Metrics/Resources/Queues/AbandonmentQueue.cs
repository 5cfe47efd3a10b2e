using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// The stationary M/M/n+M queue. With L = λ/θ and β = n·μ/θ, the states n + j weigh wⱼ₊₁ = wⱼ·L/(β + j + 1), kept relative to the likeliest of them
/// so that none overflows; all states below n together weigh w₀·(1/B(n, a) − 1).
/// </summary>
internal static class AbandonmentQueue
{
    /// <summary>A state this far below the likeliest adds nothing to a sum of doubles.</summary>
    private const double Negligible = 1e-22;

    /// <summary>A weight below this one could not be grown back to its neighbor's.</summary>
    private const double Faintest = 1e-280;

    /// <summary>Where the states below n outweigh the others so far, waiting has no probability a double could carry through the sums.</summary>
    private const double NeverFull = 1e290;

    public readonly record struct Steady(double WaitProbability, double MeanQueue, double MeanBusy, double ServedInTime);

    public static Steady Solve(QueueLoad load, double patience, double agents, double targetWait)
    {
        var (l, beta) = (load.ArrivalRate * patience, QueueDomain.ServedWithinPatience(load, patience, agents));
        var (first, last, weight) = Span(l, beta);

        // From the far end inward: small weights are added before large ones, and the tail of the waits grows along.
        var within = new WaitTail(beta, targetWait / patience, last);
        var (total, queue, inTime, atOnce) = (0.0, 0.0, 0.0, 0.0);
        for (var j = last; ; j--, within.StepDown())
        {
            total += weight;
            queue += j * weight;
            inTime += weight * (beta / (beta + j + 1)) * within.Probability;
            if (j == first)
            {
                break;
            }

            weight *= (beta + j) / l;
        }

        if (first == 0)
        {
            var below = ErlangRecursion.InverseBlocking(load.OfferedErlangs, agents) - 1;
            if (below > NeverFull)
            {
                return new Steady(0, 0, load.OfferedErlangs, 1);
            }

            atOnce = weight * below;
        }

        var all = atOnce + total;

        // Flow balance turns λ − θ·Lq, which cancels in overload, into the busy agents: n where somebody waits, a where an agent is free.
        var busy = (agents * (total - (first == 0 ? weight : 0))) + (load.OfferedErlangs * atOnce);
        return new Steady(total / all, queue / all, busy / all, (atOnce + inTime) / all);
    }

    /// <summary>The numbers waiting that count, and the weight of the last one.</summary>
    private static (double First, double Last, double LastWeight) Span(double l, double beta)
    {
        var mode = Math.Max(Math.Floor(l - beta), 0);
        var first = mode;
        for (var weight = 1.0; first > 0 && weight > Negligible; first--)
        {
            weight *= (beta + first) / l;
        }

        var (last, lastWeight) = (mode, 1.0);
        while (lastWeight > Negligible && lastWeight * (l / (beta + last + 1)) is var next and > Faintest)
        {
            (last, lastWeight) = (last + 1, next);
        }

        return (first, last, lastWeight);
    }

    /// <summary>
    /// 1 − I_x(β + 1, j + 1) for j = last, last − 1, …: the tail Σ tᵢ over i &gt; j of the negative binomial tᵢ = x^a·(1 − x)ⁱ·Γ(a + i)/(Γ(a)·i!),
    /// a = β + 1, x = e^(−θ·t). Going down each step adds one positive term, so nothing cancels.
    /// </summary>
    private struct WaitTail
    {
        private const double Smallest = 1e-300;

        private readonly double a;
        private readonly double complement;
        private readonly double top;
        private double at;
        private double term;

        public WaitTail(double beta, double exponent, double last)
        {
            a = beta + 1;
            complement = -Elementary.ExpM1(-exponent);
            at = last;
            var probability = Elementary.Exp(-exponent);
            top = last;
            term = Term(top, probability, exponent);
            if (term <= Smallest && last > 0)
            {
                (top, term) = Topmost(probability, exponent);
            }

            Probability = IncompleteBeta.Tails(a, last + 1, probability, complement).Upper;
        }

        public double Probability { get; private set; }

        public void StepDown()
        {
            // Above the top the terms are below 1e-300: the tail is still zero there.
            if (at <= top && at > 0)
            {
                Probability += term;
                term /= Ratio(at - 1);
            }

            at--;
        }

        /// <summary>tᵢ₊₁/tᵢ.</summary>
        private readonly double Ratio(double i) => complement * (a + i) / (i + 1);

        /// <summary>The last term that counts, between the likeliest and the end, where no more than its underflow is passed over.</summary>
        private readonly (double Top, double Term) Topmost(double probability, double exponent)
        {
            var low = Math.Min(Math.Floor((a - 1) * complement / probability), at);
            var high = at;
            while (high - low > 1)
            {
                var middle = Math.Floor((low + high) / 2);
                (low, high) = Term(middle, probability, exponent) > Smallest ? (middle, high) : (low, middle);
            }

            return (low, Term(low, probability, exponent));
        }

        /// <summary>tᵢ in Loader's deviance form: no difference of two large log-gammas.</summary>
        private readonly double Term(double i, double probability, double exponent)
        {
            if (i == 0 || complement == 0 || probability == 0)
            {
                return i == 0 ? Elementary.Exp(-a * exponent) : 0;
            }

            var n = a + i;
            var difference = (a * complement) - (i * probability);
            return a / n * Math.Sqrt(n / (2 * Math.PI * a * i)) * Elementary.Exp(
                StirlingSeries.Error(n) - StirlingSeries.Error(a) - StirlingSeries.Error(i)
                - StirlingSeries.Deviance(a, n * probability, difference) - StirlingSeries.Deviance(i, n * complement, -difference));
        }
    }
}
