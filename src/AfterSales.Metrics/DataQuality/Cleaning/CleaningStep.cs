using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One thing cleaning does to one field; nothing is done to a field no step names.</summary>
public sealed class CleaningStep
{
    private CleaningStep(CleaningKind kind, string field, StepKernel kernel) => (Kind, Field, Kernel) = (kind, field, kernel);

    /// <summary>What it does.</summary>
    public CleaningKind Kind { get; }

    /// <summary>The field it does it to.</summary>
    public string Field { get; }

    internal StepKernel Kernel { get; }

    /// <summary>Codes of this column that mean "no value"; no code is built in, for NA is Namibia.</summary>
    /// <param name="field">The field.</param>
    /// <param name="codes">The codes, compared as they are but for white space at the ends; an empty one stands for blank values.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the codes are null or have a null item.</exception>
    public static CleaningStep MissingCodes(string field, IEnumerable<string> codes)
        => new(CleaningKind.MissingCode, Guard.NotBlank(field), new MissingCodeKernel([.. Guard.Items(codes).Select(PlainText.Trim)]));

    /// <summary>No white space at the ends.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank.</exception>
    public static CleaningStep Trim(string field) => new(CleaningKind.Trim, Guard.NotBlank(field), new TrimKernel());

    /// <summary>Numbers in one notation for the whole column: that which alone reads every value, or all that do if they agree on every value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="notations">The notations it may have.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the notations are null, or one is none.</exception>
    public static CleaningStep NumberFormat(string field, IEnumerable<NumberNotation> notations)
        => new(CleaningKind.NumberFormat, Guard.NotBlank(field), new NumberFormatKernel([.. Guard.Items(notations).Select(n => Guard.Defined(n,
            nameof(notations)))]));

    /// <summary>Dates in one format for the whole column, written yyyy-MM-dd; ISO dates are always among the candidates.</summary>
    /// <param name="field">The field.</param>
    /// <param name="patterns">The formats it may have, of d, dd, M, MM, yyyy and separators: dd/MM/yyyy.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the patterns are null, or one has not exactly one day, month and four-digit year.</exception>
    public static CleaningStep DateFormat(string field, IEnumerable<string> patterns)
        => new(CleaningKind.DateFormat, Guard.NotBlank(field), new DateFormatKernel([.. Guard.Items(patterns).Select(p => DatePattern.Of(p,
            nameof(patterns)))]));

    /// <summary>Serial numbers of a spreadsheet as dates; dates already written yyyy-MM-dd stay.</summary>
    /// <param name="field">The field.</param>
    /// <param name="system">The day the spreadsheet counts from.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the system is none.</exception>
    public static CleaningStep SerialDates(string field, SerialDateSystem system)
        => new(CleaningKind.SerialDate, Guard.NotBlank(field), new SerialDateKernel(Guard.Defined(system)));

    /// <summary>Local times of a zone, yyyy-MM-dd HH:mm or with seconds, as instants yyyy-MM-ddTHH:mm:ssZ; instants stay.</summary>
    /// <param name="field">The field.</param>
    /// <param name="zone">The zone the clocks were in.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the zone is null.</exception>
    public static CleaningStep LocalTimes(string field, DateTimeZone zone)
        => new(CleaningKind.LocalTime, Guard.NotBlank(field), new LocalTimeKernel(Guard.NotNull(zone)));

    /// <summary>Amounts in one unit by stated factors.</summary>
    /// <param name="field">The field of the amount.</param>
    /// <param name="unitField">The field of its unit, which becomes the target.</param>
    /// <param name="target">The unit wanted.</param>
    /// <param name="factors">For each other unit, how many of the target it is.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">A text is blank, the factors are null, one is not positive, or the target itself has one.</exception>
    public static CleaningStep Unit(string field, string unitField, string target, IReadOnlyDictionary<string, decimal> factors)
        => new(CleaningKind.Unit, Guard.NotBlank(field), new UnitKernel(Guard.NotBlank(unitField), PlainText.Trim(Guard.NotBlank(target)),
            Guard.NotNull(factors)));

    /// <summary>Amounts in one currency by the rate of each record's day, not rounded.</summary>
    /// <param name="field">The field of the amount.</param>
    /// <param name="currencyField">The field of its currency, which becomes the target.</param>
    /// <param name="dateField">The field of its day, written yyyy-MM-dd.</param>
    /// <param name="target">The currency wanted.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="options">How rates are looked up; null is <see cref="ExchangeOptions.Default"/>.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">A text is blank, the rates are null, or the target is no currency.</exception>
    public static CleaningStep Currency(
        string field, string currencyField, string dateField, Currency target, ExchangeRates rates, ExchangeOptions? options = null)
        => new(CleaningKind.Currency, Guard.NotBlank(field), new CurrencyKernel(
            Guard.NotBlank(currencyField), Guard.NotBlank(dateField), target, Guard.NotNull(rates), options ?? ExchangeOptions.Default));

    /// <summary>Categories by a mapping; what it does not know is listed with count and amount.</summary>
    /// <param name="field">The field.</param>
    /// <param name="mappings">The rows; a target of one must not be the source of another.</param>
    /// <param name="dateField">The field of the day rows hold on, written yyyy-MM-dd; null where rows have no days.</param>
    /// <param name="amountField">The field of the amount shown with unmapped categories; null for none.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">A text is blank, the rows are null, two rows of one source hold on the same day, a target is another row's
    /// source, or rows have days and no date field is named.</exception>
    public static CleaningStep Category(string field, IEnumerable<CategoryMapping> mappings, string? dateField = null, string? amountField = null)
        => new(CleaningKind.Category, Guard.NotBlank(field), new CategoryKernel(Guard.Items(mappings), dateField, amountField));

    /// <summary>Filled gaps of a column of numbers in the order of the records: only where it is named, for a filled amount was never booked.</summary>
    /// <param name="field">The field.</param>
    /// <param name="options">The method.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">The field is blank, or the options are null.</exception>
    public static CleaningStep FillGaps(string field, GapFillingOptions options)
        => new(CleaningKind.Gap, Guard.NotBlank(field), new GapKernel(Guard.NotNull(options)));
}
