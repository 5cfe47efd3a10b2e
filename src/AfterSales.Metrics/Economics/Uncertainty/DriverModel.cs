namespace AfterSales.Metrics.Economics;

/// <summary>A figure as a function of its drivers: what a sensitivity or a simulation asks again and again.</summary>
/// <remarks>It must be pure: the same drivers, the same figure, on every thread. Where the figure has no answer it says why, as
/// <c>NetPresentValue.Value</c> does.</remarks>
/// <param name="drivers">The drivers' values, in the order in which the drivers were given.</param>
/// <returns>The figure, or the reason why there is none.</returns>
public delegate Figure<double> DriverModel(ReadOnlySpan<double> drivers);
