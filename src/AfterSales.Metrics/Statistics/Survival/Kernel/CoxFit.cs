namespace AfterSales.Metrics.Statistics;

/// <summary>Newton's method on the partial likelihood, with halved steps; tells a maximum from a likelihood that only rises toward infinity.</summary>
internal sealed class CoxFit
{
    private const int MostSteps = 60;

    private const double SingularBelow = 1e-9;

    private readonly CoxData data;
    private readonly CoxTies ties;

    public CoxFit(CoxData data, CoxTies ties)
    {
        (this.data, this.ties) = (data, ties);
        Likelihood = new CoxLikelihood(data, ties);
        Coefficients = new double[data.Covariates];
        Reason = Fit();
    }

    /// <summary>Why there is no fit; null where there is one.</summary>
    public UndefinedReason? Reason { get; }

    /// <summary>Of the covariates at unit spread.</summary>
    public double[] Coefficients { get; private set; }

    public CoxLikelihood Likelihood { get; private set; }

    public double NullLogLikelihood { get; private set; }

    public double ScoreTest { get; private set; }

    public int Iterations { get; private set; }

    private UndefinedReason? Fit()
    {
        if (!data.Events.Contains(true))
        {
            return UndefinedReason.NoData;
        }

        Likelihood.At(Coefficients);
        NullLogLikelihood = Likelihood.LogLikelihood;
        if (data.Scales.Contains(0))
        {
            return UndefinedReason.ZeroVariance;
        }

        if (Cholesky.Of(Likelihood.Information, SingularBelow) is not { } atZero)
        {
            return UndefinedReason.Singular;
        }

        var step = atZero.Solve(Likelihood.Score);
        ScoreTest = LeastSquares.Dot(step, Likelihood.Score);
        var next = new CoxLikelihood(data, ties);
        for (Iterations = 1; Iterations <= MostSteps; Iterations++)
        {
            var (moved, before) = (Move(step, next), Likelihood.LogLikelihood);
            (Coefficients, Likelihood, next) = (moved, next, Likelihood);
            if (Largest(moved) > 8 && Recedes(moved))
            {
                return UndefinedReason.Unbounded;
            }

            if (Cholesky.Of(Likelihood.Information, 1e-14) is not { } factor)
            {
                return Recedes(moved) ? UndefinedReason.Unbounded : UndefinedReason.Singular;
            }

            step = factor.Solve(Likelihood.Score);
            if (Largest(step) <= 1e-10 * (1 + Largest(moved)) && Math.Abs(Likelihood.LogLikelihood - before) <= 1e-9 * (1 + Math.Abs(before)))
            {
                // One more step, which the quadratic convergence makes exact.
                (Coefficients, Likelihood) = (Move(step, next), next);
                return null;
            }
        }

        return Recedes(Coefficients) ? UndefinedReason.Unbounded : UndefinedReason.NoConvergence;
    }

    /// <summary>The coefficients a step away, the step halved until the likelihood does not fall; its likelihood into <paramref name="next"/>.</summary>
    private double[] Move(double[] step, CoxLikelihood next)
    {
        for (var factor = 1.0; ; factor /= 2)
        {
            double[] moved = [.. Coefficients.Select((b, j) => b + (factor * step[j]))];
            next.At(moved);
            if (factor < 1e-9 || next.LogLikelihood >= Likelihood.LogLikelihood - (1e-10 * (1 + Math.Abs(Likelihood.LogLikelihood))))
            {
                return moved;
            }
        }
    }

    /// <summary>Whether the likelihood rises for ever in this direction: whoever has an event stands highest in it of all under observation.</summary>
    private bool Recedes(double[] direction)
    {
        var size = Largest(direction);
        var (highest, p) = (double.NegativeInfinity, data.Covariates);
        for (var start = 0; start < data.Count;)
        {
            highest = start == 0 || data.Strata[start] != data.Strata[start - 1] ? double.NegativeInfinity : highest;
            var (end, least) = (data.EndOfTime(start), double.PositiveInfinity);
            for (var i = start; i < end; i++)
            {
                var place = 0.0;
                for (var j = 0; j < p; j++)
                {
                    place += direction[j] / size * data.Values[(i * p) + j];
                }

                highest = Math.Max(highest, place);
                least = data.Events[i] ? Math.Min(least, place) : least;
            }

            if (least < highest - 1e-5)
            {
                return false;
            }

            start = end;
        }

        return true;
    }

    private static double Largest(double[] values) => values.Max(v => Math.Abs(v));
}
