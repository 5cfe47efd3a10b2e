namespace AfterSales.Metrics.Statistics;

/// <summary>Newton's method on the partial likelihood, with halved steps; tells a maximum from a likelihood that only rises toward infinity.</summary>
internal sealed class CoxFit
{
    private const int MostSteps = 60;

    private const double SingularBelow = 1e-9;

    private const double Rounding = 1e-13;

    /// <summary>Share of the information at zero below which a step is no proof.</summary>
    private const double Determined = 1e-4;

    private readonly CoxData data;
    private readonly CoxTies ties;
    private bool isKnown;
    private bool? isMonotone;

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

        if (HasFlatCovariate() || Cholesky.Of(Likelihood.Information, SingularBelow) is not { } atZero)
        {
            return UndefinedReason.Singular;
        }

        var atZeroDiagonal = Diagonal(Likelihood.Information);
        double[] scoreAtZero = [.. Likelihood.Score];
        var step = atZero.Solve(Likelihood.Score);
        ScoreTest = LeastSquares.Dot(step, Likelihood.Score);
        var next = new CoxLikelihood(data, ties);
        for (Iterations = 1; Iterations <= MostSteps; Iterations++)
        {
            var (moved, before) = (Move(step, next), Likelihood.LogLikelihood);
            (Coefficients, Likelihood, next) = (moved, next, Likelihood);
            if (!IsDetermined(atZeroDiagonal) && IsMonotone(scoreAtZero) is not false)
            {
                return IsMonotone(scoreAtZero) is true ? UndefinedReason.Unbounded : UndefinedReason.Unresolved;
            }

            if (Cholesky.Of(Likelihood.Information, 1e-14) is not { } factor)
            {
                return UndefinedReason.NoConvergence;
            }

            step = factor.Solve(Likelihood.Score);
            if (Largest(step) <= 1e-10 * (1 + Largest(moved)) && Math.Abs(Likelihood.LogLikelihood - before) <= 1e-9 * (1 + Math.Abs(before)))
            {
                // One more step, which the quadratic convergence makes exact.
                (Coefficients, Likelihood) = (Move(step, next), next);
                return null;
            }
        }

        return IsMonotone(scoreAtZero) is true ? UndefinedReason.Unbounded : UndefinedReason.NoConvergence;
    }

    /// <summary>
    /// Whether what is left of the information at zero stands clear of rounding in every direction. Then the next step is as sure as the numbers are, and
    /// one that ends proves the maximum; a likelihood that rises for ever loses its information on the way.
    /// </summary>
    private bool IsDetermined(double[] atZero)
    {
        var now = Likelihood.Information;
        for (var j = 0; j < atZero.Length; j++)
        {
            if (!(now[j, j] > Determined * atZero[j]))
            {
                return false;
            }
        }

        return Cholesky.Of(now, Determined) is not null;
    }

    /// <summary>Whether a covariate has one value in every risk set; what is left of its information then is rounding.</summary>
    private bool HasFlatCovariate()
    {
        var largest = new double[data.Covariates];
        for (var i = 0; i < data.Values.Length; i++)
        {
            var j = i % data.Covariates;
            largest[j] = Math.Max(largest[j], data.Values[i] * data.Values[i]);
        }

        var events = data.Events.Count(e => e);
        return Enumerable.Range(0, data.Covariates).Any(j => !(Likelihood.Information[j, j] > Rounding * events * largest[j]));
    }

    /// <summary>Computed once, and only where the information fades.</summary>
    private bool? IsMonotone(double[] scoreAtZero)
    {
        (isKnown, isMonotone) = (true, isKnown ? isMonotone : MonotoneLikelihood.Of(data, scoreAtZero));
        return isMonotone;
    }

    private static double[] Diagonal(double[,] matrix) => [.. Enumerable.Range(0, matrix.GetLength(0)).Select(j => matrix[j, j])];

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

    private static double Largest(double[] values) => values.Max(v => Math.Abs(v));
}
