using System.Text;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Normal forms of names, codes and telephone numbers: what two systems write differently and mean alike becomes the same key.</summary>
/// <remarks>
/// <para><b>Formula.</b> Fold: NFKC, full case folding (statuses C and F), NFKC. Text key: fold; letters, marks and numbers kept, decimal digits in
/// ASCII, format
/// characters dropped, all else a space, spaces collapsed. Code key: fold; only letters, marks and numbers, digits in ASCII, simple upper case. Telephone key:
/// sign, country code and digits, as E.164 writes them.</para>
/// <para><b>Units.</b> Text; lengths in Unicode scalar values.</para>
/// <para><b>Domain.</b> Any strings. Traditional and simplified characters, legal forms and look-alikes (O and 0) stay apart unless the caller's table says
/// otherwise.</para>
/// <para><b>Edge cases.</b> Empty stays empty; a text of punctuation alone has an empty key. A key of a key is that key. A surrogate that stands
/// alone stays as it
/// is. A telephone number of fewer than 7 or more than 15 digits, or with letters, is undefined, <see cref="UndefinedReason.OutsideDomain"/>;
/// without any digit,
/// <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> Frozen tables of Unicode 14.0.0, no culture and no globalization data of the host; linear but for the order of marks. Keys are composed
/// once more after characters were dropped, so that a mark never stands apart from its letter.</para>
/// <para><b>Source.</b> Unicode Standard Annex 15 and chapter 3.13; ITU-T E.164 and E.123.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(NormalForm.CodeKey("粤ｂ １２３４５")); // 粤B12345
/// </code>
/// </example>
public static class NormalForm
{
    /// <summary>Compatibility composition and full case folding: full width, ligatures, half-width katakana and case no longer tell texts apart.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The folded text; white space and punctuation stay.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Fold(string text) => IsPlain(Guard.NotNull(text)) ? Lower(text) : Text(UnicodeForms.Fold(PlainText.Scalars(text)));

    /// <summary>The key of a name or another text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Tables of the caller's; null is <see cref="TextKeyOptions.Default"/>.</param>
    /// <returns>Words of letters, marks and numbers with one space between; empty where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string TextKey(string text, TextKeyOptions? options = null)
    {
        options ??= TextKeyOptions.Default;
        var folded = UnicodeForms.Fold(PlainText.Scalars(Guard.NotNull(text)));
        var key = Words(options.Replacements.Count == 0 ? folded : UnicodeForms.Fold(PlainText.Scalars(options.Replace(Text(folded)))));
        return options.LegalForms.Count == 0 ? key : options.WithoutLegalForm(key);
    }

    /// <summary>The key of a serial number, part number, license plate or another code.</summary>
    /// <param name="text">The code as it is written.</param>
    /// <returns>Letters, marks and numbers without anything between, in upper case; empty where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string CodeKey(string text)
    {
        var kept = UnicodeForms.Fold(PlainText.Scalars(Guard.NotNull(text))).Where(UnicodeForms.IsWordPart).Select(Ascii).ToList();
        return Text(UnicodeForms.Compose(kept).ConvertAll(UnicodeForms.Upper));
    }

    /// <summary>The key of a telephone number: +, country code, number; its extension apart.</summary>
    /// <param name="text">The number as it is written.</param>
    /// <param name="options">The country the numbers are dialed from.</param>
    /// <returns>Number and extension, or why there is none.</returns>
    /// <exception cref="ArgumentException">An argument is null, or country code or trunk prefix are not digits.</exception>
    public static PhoneKeyResult PhoneKey(string text, PhoneKeyOptions options)
    {
        var folded = UnicodeForms.Fold(PlainText.Scalars(Guard.NotNull(text))).ConvertAll(Ascii);
        return Guard.NotNull(options).IsDigits
            ? PhoneReading.Read(Text(folded), options)
            : throw Guard.Mistake(nameof(options), $"Options must have digits only; they have {options.CountryCode} and {options.TrunkPrefix}.");
    }

    internal static string Words(IReadOnlyList<int> folded)
    {
        var (kept, isApart) = (new List<int>(folded.Count), false);
        foreach (var scalar in folded)
        {
            if (UnicodeForms.IsWordPart(scalar))
            {
                if (isApart && kept.Count > 0)
                {
                    kept.Add(' ');
                }

                kept.Add(Ascii(scalar));
                isApart = false;
            }
            else
            {
                isApart |= !UnicodeForms.IsFormat(scalar);
            }
        }

        return Text(UnicodeForms.Compose(kept));
    }

    internal static string Text(IReadOnlyList<int> scalars)
    {
        var text = new StringBuilder(scalars.Count);
        foreach (var scalar in scalars)
        {
            _ = scalar <= char.MaxValue ? text.Append((char)scalar) : text.Append(char.ConvertFromUtf32(scalar));
        }

        return text.ToString();
    }

    private static int Ascii(int scalar) => UnicodeClasses.DigitOf(scalar) is { } digit ? '0' + digit : scalar;

    private static bool IsPlain(string text)
    {
        foreach (var unit in text)
        {
            if (unit > 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    private static string Lower(string text)
    {
        foreach (var unit in text)
        {
            if (unit is >= 'A' and <= 'Z')
            {
                return text.ToLowerInvariant();
            }
        }

        return text;
    }
}
