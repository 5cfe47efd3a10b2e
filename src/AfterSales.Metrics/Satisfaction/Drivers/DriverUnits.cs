namespace AfterSales.Metrics.Satisfaction;

/// <summary>What turns standardized coefficients into the questions' own units: means and deviations of the scaled columns, outcome first.</summary>
internal sealed class DriverUnits(DriverColumns data, double[] means, double[,] covariances)
{
    public DriverColumns Data { get; } = data;

    /// <summary>Deviation of a column as scaled; 0 is the outcome, j + 1 driver j.</summary>
    public double Spread(int column) => Math.Sqrt(covariances[column, column]);

    /// <summary>Mean of a column as scaled.</summary>
    public double Mean(int column) => means[column];

    /// <summary>Outcome's unit by driver's unit: s₀/sⱼ on the questions' own scales.</summary>
    public double Slope(int driver, double standardized)
        => ColumnScale.Times(standardized * (Spread(0) / Spread(driver + 1)), Data.Exponents[0] - Data.Exponents[driver + 1]);

    /// <summary>A number in units of the scaled outcome, in the outcome's own.</summary>
    public double Outcome(double scaled) => ColumnScale.Times(scaled, Data.Exponents[0]);
}
