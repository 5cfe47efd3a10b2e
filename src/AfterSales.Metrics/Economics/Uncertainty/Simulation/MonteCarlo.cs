using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Monte Carlo simulation of a figure whose drivers are uncertain: its mean, spread, quantiles and probability of loss.</summary>
/// <remarks>
/// <para><b>Formula.</b> Outcome i = model(F₁⁻¹(u₁), …, F_k⁻¹(u_k)), u from random substream i of the seed; correlated drivers: u = Φ(z), z = L·ε with L·Lᵀ the
/// correlations of the normal scores (Gaussian copula), 2·sin(π·ρ / 6) for a rank correlation ρ. Mean ± z·s/√n; probability of loss = losses / n.</para>
/// <para><b>Units.</b> Those of the model's figure; probabilities are fractions.</para>
/// <para><b>Domain.</b> Drivers of different names; correlations of different pairs that can hold together (a positive semidefinite matrix); a pure
/// model.</para>
/// <para><b>Edge cases.</b> No outcome at all: every figure is undefined, <see cref="UndefinedReason.NoData"/>. One outcome: no deviation and no interval,
/// <see cref="UndefinedReason.SmallSample"/>. A draw without an answer is counted in <see cref="MonteCarloResult.Undefined"/>, never replaced: figures are then
/// of the draws that have one. A quantile too far out for the draws has no interval, <see cref="UndefinedReason.SmallSample"/>. Correlations that
/// contradict each other
/// are refused. A correlation of ±1 is fair.</para>
/// <para><b>Method.</b> xoshiro256**, one substream for each draw: the outcomes do not depend on who draws which, and on no platform's library. Quantiles by
/// Excel's PERCENTILE.INC rule, their intervals from the order statistics; mean by Welford. Intervals tell the simulation's error, not the model's.</para>
/// <para><b>Source.</b> D. B. Hertz, Risk analysis in capital investment, Harvard Business Review 42/1 (1964) 95–106; R. B. Nelsen, An Introduction to Copulas,
/// 2nd ed. 2006; W. J. Conover, Practical Nonparametric Statistics, 3rd ed. 1999, 3.2 (intervals of quantiles).</para>
/// </remarks>
/// <example>
/// <code>
/// var saving = new UncertainDriver { Name = "Saving", Distribution = DriverDistribution.Normal(50_000, 5_000) };
/// var input = new MonteCarloInput { Drivers = [saving], Seed = 2026, Draws = 10_000 };
/// var result = MonteCarlo.Compute(input, x =&gt; NetPresentValue.Value([-120_000, x[0], x[0], x[0]], 0.08));
/// Console.WriteLine($"mean {result.Mean:F0} EUR"); // mean 8895 [8644, 9145] EUR
/// Console.WriteLine($"probability of loss {result.ProbabilityOfLoss.Value:P1}"); // probability of loss 24.2 %
/// </code>
/// </example>
public static class MonteCarlo
{
    /// <summary>Draws, asks the model, and sums up.</summary>
    /// <param name="input">Drivers, correlations, seed and number of draws.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <param name="options">Level, quantiles and what counts as a loss; null takes the defaults.</param>
    /// <returns>The distribution of the outcomes.</returns>
    /// <exception cref="ArgumentException">An argument is null, names repeat, a correlation names no driver, or the correlations contradict each
    /// other.</exception>
    public static MonteCarloResult Compute(MonteCarloInput input, DriverModel model, MonteCarloOptions? options = null)
    {
        Guard.NotNull(input);
        Guard.NotNull(model);
        var outcomes = new Figure<double>[input.Draws];
        Draw(input, model, 0, outcomes);
        return Summarize(outcomes, options);
    }

    /// <summary>Some of a simulation's draws, for callers who share them among threads; each draw is the same whoever makes it.</summary>
    /// <param name="input">Drivers, correlations and seed.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <param name="first">The number of the first draw, from 0.</param>
    /// <param name="outcomes">Receives one outcome for each draw from the first on.</param>
    /// <exception cref="ArgumentException">As for <see cref="Compute"/>, or the first draw's number is negative, or so high that the last has
    /// none.</exception>
    public static void Draw(MonteCarloInput input, DriverModel model, long first, Span<Figure<double>> outcomes)
    {
        Guard.NotNull(model);
        Guard.InRange(first, 0, long.MaxValue - outcomes.Length);
        var sampler = new DriverSampler(Guard.NotNull(input));
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = model(sampler.Draw((ulong)(first + i)));
        }
    }

    /// <summary>Sums outcomes up.</summary>
    /// <param name="outcomes">The outcomes in the order of the draws.</param>
    /// <param name="options">Level, quantiles and what counts as a loss; null takes the defaults.</param>
    /// <returns>The distribution of the outcomes.</returns>
    public static MonteCarloResult Summarize(ReadOnlySpan<Figure<double>> outcomes, MonteCarloOptions? options = null)
        => OutcomeSummary.Of(outcomes, options ?? MonteCarloOptions.Default);
}
