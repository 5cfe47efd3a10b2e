using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LinearRegression"/> found, with its ingredients.</summary>
public sealed partial record LinearRegressionResult
{
    /// <summary>n.</summary>
    public required int Observations { get; init; }

    /// <summary>k, the coefficients that the data determine.</summary>
    public required int Rank { get; init; }

    /// <summary>n − k.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>The coefficients: the constant first if there is one, then one for each predictor in input order.</summary>
    public required IReadOnlyList<RegressionTerm> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>Residual standard error: √(residual sum of squares / degrees of freedom).</summary>
    public required Figure<double> ResidualStandardError { get; init; }

    /// <summary>Share of the variance explained; about the mean with a constant, about zero without.</summary>
    public required Figure<double> RSquared { get; init; }

    /// <summary>1 − (1 − R²)(n − 1)/(n − k), with n in place of n − 1 without a constant.</summary>
    public required Figure<double> AdjustedRSquared { get; init; }

    /// <summary>F statistic of all predictors together.</summary>
    public required Figure<double> F { get; init; }

    /// <summary>p-value of <see cref="F"/>.</summary>
    public required Figure<double> FPValue { get; init; }

    /// <summary>Normal log-likelihood.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Akaike's criterion, the variance counted as a parameter.</summary>
    public required Figure<double> Aic { get; init; }

    /// <summary>Schwarz's criterion, the variance counted as a parameter.</summary>
    public required Figure<double> Bic { get; init; }

    /// <summary>Durbin and Watson's statistic of the residuals in input order: 2 without autocorrelation.</summary>
    public required Figure<double> DurbinWatson { get; init; }

    /// <summary>Breusch and Pagan's statistic, studentized: n·R² of the squared residuals on the predictors.</summary>
    public required Figure<double> BreuschPagan { get; init; }

    /// <summary>p-value of <see cref="BreuschPagan"/>.</summary>
    public required Figure<double> BreuschPaganPValue { get; init; }

    /// <summary>The fitted response of each observation.</summary>
    public required IReadOnlyList<double> Fitted { get; init => field = FrozenList.Copy(value); }

    /// <summary>Response less fitted.</summary>
    public required IReadOnlyList<double> Residuals { get; init => field = FrozenList.Copy(value); }

    /// <summary>The weight of each observation in its own fitted value, 0 to 1.</summary>
    public required IReadOnlyList<double> Leverage { get; init => field = FrozenList.Copy(value); }

    /// <summary>Cook's distance of each observation; undefined where the leverage is 1 or nothing is left to estimate the variance from.</summary>
    public required IReadOnlyList<Figure<double>> CookDistance { get; init => field = FrozenList.Copy(value); }

    /// <summary>Clusters of the standard errors; null unless clustered.</summary>
    public required int? ClusterCount { get; init; }

    /// <summary>Lag of the standard errors; null unless Newey and West's.</summary>
    public required int? Lag { get; init; }

    /// <summary>The options of the fit.</summary>
    public required LinearRegressionOptions Options { get; init; }

    /// <summary>What predictions need to keep their digits.</summary>
#if NET
    [System.Text.Json.Serialization.JsonInclude]
#endif
    internal RegressionBasis Basis { get; init; } = RegressionBasis.Empty;
}
