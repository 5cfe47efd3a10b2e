namespace AfterSales.Metrics.Statistics;

// From the fit in shifted columns near 1 to coefficients and tests in the caller's.
public partial class LinearRegression
{
    private static RegressionTerm[] Terms(LinearRegressionResult fit, LeastSquares system, bool hasConstant)
    {
        var k = system.Columns;
        var inverse = system.Inverse();
        var terms = new RegressionTerm[k];
        for (var j = 0; j < k; j++)
        {
            if (!system.IsDetermined(j))
            {
                terms[j] = Singular(fit) with { VarianceInflation = Figure.Undefined<double>(UndefinedReason.Singular) };
                continue;
            }

            var weights = new double[k];
            weights[j] = 1;
            for (var p = 1; p < k && hasConstant && j == 0; p++)
            {
                weights[p] = -fit.Basis.Shifts[p];
            }

            var term = Term(fit, weights);
            terms[j] = hasConstant && j > 0 ? term with { VarianceInflation = Figures.Finite(inverse[j, j] * system.SquaredSpread(j)) } : term;
        }

        return terms;
    }

    /// <summary>A combination of the shifted coefficients, tested.</summary>
    private static RegressionTerm Term(LinearRegressionResult fit, double[] weights)
    {
        var level = fit.Options.Level;
        var value = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] = Scaling.Up(weights[j], -fit.Basis.Exponents[j]);
            value += weights[j] * fit.Basis.Coefficients[j];
        }

        value = Scaling.Up(value, fit.Basis.ResponseExponent);
        if (fit.Basis.Covariance.Count == 0)
        {
            return new RegressionTerm
            {
                Coefficient = Figures.WithoutInterval(value, UndefinedReason.SmallSample, level, IntervalMethod.StudentT),
                StandardError = Small(),
                T = Small(),
                PValue = Small(),
            };
        }

        var variance = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * fit.Basis.Covariance[(i * weights.Length) + j];
            }
        }

        if (double.IsNaN(variance))
        {
            return Singular(fit) with { Coefficient = Figures.WithoutInterval(value, UndefinedReason.Singular, level, IntervalMethod.StudentT) };
        }

        // Newey and West's variance of a combination can be a rounding error below zero.
        var error = Scaling.Up(Math.Sqrt(Math.Max(variance, 0)), fit.Basis.ResponseExponent);
        var t = error > 0 ? Figures.Finite(value / error) : Flat();
        return new RegressionTerm
        {
            Coefficient = Figures.Interval(value, StudentTDistribution.TwoSidedQuantile(level, fit.Basis.TestDegreesOfFreedom) * error, level,
                IntervalMethod.StudentT),
            StandardError = Figures.Finite(error),
            T = t,
            PValue = t.Select(x => StudentTDistribution.TwoSided(x, fit.Basis.TestDegreesOfFreedom)),
        };
    }

}
