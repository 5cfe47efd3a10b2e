using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// The stationary M/M/n+M queue. With L = λ/θ and β = n·μ/θ, the states n + j weigh wⱼ₊₁ = wⱼ·L/(β + j + 1), kept relative to the likeliest of them
/// so that none overflows; all states below n together weigh w₀·(1/B(n, a) − 1).
/// </summary>
internal static class AbandonmentQueue
{
    /// <summary>A state this far below the likeliest adds nothing to a sum of doubles.</summary>
    private const double Negligible = 1e-22;

    public readonly record struct Steady(double WaitProbability, double MeanQueue, double MeanBusy, double ServedInTime);

    public static Steady Solve(QueueLoad load, double patience, double agents, double targetWait)
    {
        var (l, beta) = (load.ArrivalRate * patience, agents * patience / load.HandleTime);
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
            if (double.IsInfinity(below))
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
        var mode = Math.Max(0, Math.Floor(l - beta));
        var first = mode;
        for (var weight = 1.0; first > 0 && weight > Negligible; first--)
        {
            weight *= (beta + first) / l;
        }

        var (last, lastWeight) = (mode, 1.0);
        while (lastWeight > Negligible)
        {
            last++;
            lastWeight *= l / (beta + last);
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
            top = Math.Min(beta == 0 ? 0 : Math.Floor(beta * complement / Math.Exp(-exponent)), last);
            term = Math.Exp((-a * exponent) + LogProduct(a, complement, top));
            while (top < last && term * Ratio(top) is var next && next > Smallest)
            {
                (top, term) = (top + 1, next);
            }

            // The smaller of the two sums is the one without cancellation.
            var upToLast = SumDown();
            Probability = upToLast < 0.5 ? 1 - upToLast : top == last ? SumAbove() : 0;
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

        /// <summary>ln Π (1 − x)·(a + k)/(k + 1) over k &lt; count: no difference of two large log-gammas.</summary>
        private static double LogProduct(double a, double complement, double count)
        {
            var (log, product) = (0.0, 1.0);
            for (var k = 0.0; k < count; k++)
            {
                product *= complement * (a + k) / (k + 1);
                if (product is > 1e150 or < 1e-150)
                {
                    (log, product) = (log + Math.Log(product), 1);
                }
            }

            return log + Math.Log(product);
        }

        /// <summary>tᵢ₊₁/tᵢ.</summary>
        private readonly double Ratio(double i) => complement * (a + i) / (i + 1);

        private readonly double SumAbove()
        {
            var (sum, next, i) = (0.0, term, top);
            do
            {
                next *= Ratio(i++);
                sum += next;
            }
            while (next > sum * 1e-17);

            return sum;
        }

        private readonly double SumDown()
        {
            var (sum, value) = (0.0, term);
            for (var i = top; value > Smallest; i--)
            {
                sum += value;
                value = i > 0 ? value / Ratio(i - 1) : 0;
            }

            return sum;
        }
    }
}
