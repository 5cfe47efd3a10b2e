using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a budget in the middle of its time: what it has, what is bound, what it is expected to take.</summary>
public sealed partial record ReplanningLine
{
    /// <summary>A line whose end is forecast at the rate so far, to the minor unit: an amount finer than that cannot be moved.</summary>
    /// <param name="name">What the line is called.</param>
    /// <param name="forecast">Its forecast; what is spent counts where that is more than it.</param>
    /// <param name="currency">The currency of its amounts.</param>
    /// <returns>The line; null where budget, spending or forecast is below zero, or there is no forecast.</returns>
    /// <exception cref="ArgumentException">The name is blank, or the forecast is null.</exception>
    /// <exception cref="OverflowException">The forecast exceeds decimal's range.</exception>
    public static ReplanningLine? Of(string name, BudgetForecastResult forecast, Currency currency)
    {
        Guard.NotBlank(name);
        if (Guard.NotNull(forecast) is not { Budget: >= 0, Actual: >= 0, ByRunRate.Value: >= 0 and var expected })
        {
            return null;
        }

        return new ReplanningLine
        {
            Name = name,
            Current = Whole(forecast.Budget),
            Consumed = Whole(forecast.Actual),
            Forecast = Whole(Math.Max(forecast.Actual, (decimal)expected)),
        };

        decimal Whole(decimal amount) => Money.Of(amount, currency).Round().Amount;
    }

    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its budget now; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Current
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What is spent and committed: no new budget goes below it. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Consumed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The forecast at completion; below <see cref="Consumed"/> it counts as that. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Forecast
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The least it is to have all the same; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is negative.</exception>
    public decimal Minimum
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The most it may have; null, the default, is no limit. What is consumed stands above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public decimal? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
