namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Newton's method on the likelihood, or on Firth's: the likelihood times the root of the information's determinant. One coefficient may be held at zero
/// while the penalty stays that of all, which is what the profile test compares with.
/// </summary>
internal sealed class LogisticFit
{
    private const int MostSteps = 500;

    private readonly LogisticDesign design;
    private readonly bool isFirth;
    private readonly int held;
    private readonly double[] chances;
    private Cholesky? factor;

    public LogisticFit(LogisticDesign design, LogisticEstimator estimator, int held = -1)
    {
        (this.design, isFirth, this.held) = (design, estimator == LogisticEstimator.Firth, held);
        (chances, Coefficients) = (new double[design.Count], new double[design.Columns.Length]);
        (IsConverged, LogLikelihood) = (Fit(), At(Coefficients));
    }

    public double[] Coefficients { get; private set; }

    public double LogLikelihood { get; }

    public bool IsConverged { get; }

    public double[,] Covariance() => factor!.Inverse();

    private bool Fit()
    {
        var current = At(Coefficients);
        for (var round = 0; round < MostSteps; round++)
        {
            if (factor is null)
            {
                return false;
            }

            var step = Step();
            var size = step.Max(s => Math.Abs(s));
            var reach = Math.Min(1, 5 / Math.Max(5, size));
            for (; ; reach /= 2)
            {
                double[] moved = [.. Coefficients.Select((b, j) => b + (reach * step[j]))];
                var next = At(moved);
                if (factor is not null && (next >= current - (1e-12 * (1 + Math.Abs(current))) || reach < 1e-8))
                {
                    (Coefficients, current) = (moved, next);
                    break;
                }

                if (reach < 1e-12)
                {
                    return false;
                }
            }

            if (size <= 1e-12 * (1 + Coefficients.Max(b => Math.Abs(b))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The log-likelihood; chances and the information's factor are left behind for the next step.</summary>
    private double At(double[] coefficients)
    {
        var (k, sum) = (coefficients.Length, 0.0);
        var information = new double[k, k];
        for (var i = 0; i < chances.Length; i++)
        {
            var eta = 0.0;
            for (var j = 0; j < k; j++)
            {
                eta += coefficients[j] * design.Columns[j][i];
            }

            var (near, small) = (Math.Abs(eta), Internal.Elementary.Exp(-Math.Abs(eta)));
            chances[i] = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
            sum -= (design.Outcomes[i] == eta >= 0 ? 0 : near) + Internal.Elementary.Log1P(small);
            var weight = small / ((1 + small) * (1 + small));
            for (var j = 0; j < k; j++)
            {
                for (var h = 0; h <= j; h++)
                {
                    information[j, h] += weight * design.Columns[j][i] * design.Columns[h][i];
                }
            }
        }

        for (var j = 0; j < k; j++)
        {
            for (var h = 0; h < j; h++)
            {
                information[h, j] = information[j, h];
            }
        }

        factor = Cholesky.Of(information, 1e-14);
        return isFirth && factor is not null ? sum + (factor.LogDeterminant() / 2) : sum;
    }

    private double[] Step()
    {
        var k = Coefficients.Length;
        var (score, inverse) = (new double[k], factor!.Inverse());
        for (var i = 0; i < chances.Length; i++)
        {
            var p = chances[i];
            var residual = (design.Outcomes[i] ? 1 : 0) - p;
            residual += isFirth ? p * (1 - p) * Leverage(inverse, i) * (0.5 - p) : 0;
            for (var j = 0; j < k; j++)
            {
                score[j] += residual * design.Columns[j][i];
            }
        }

        if (held < 0)
        {
            return factor.Solve(score);
        }

        // The step in the other coefficients alone: the inverse's Schur complement takes the held one out.
        score[held] = 0;
        var step = factor.Solve(score);
        var ratio = step[held] / inverse[held, held];
        for (var j = 0; j < k; j++)
        {
            step[j] -= ratio * inverse[j, held];
        }

        step[held] = 0;
        return step;
    }

    private double Leverage(double[,] inverse, int i)
    {
        var sum = 0.0;
        for (var j = 0; j < Coefficients.Length; j++)
        {
            for (var h = 0; h < Coefficients.Length; h++)
            {
                sum += design.Columns[j][i] * inverse[j, h] * design.Columns[h][i];
            }
        }

        return sum;
    }
}
