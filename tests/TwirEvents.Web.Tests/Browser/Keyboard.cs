using System.Text.Json;
using Microsoft.Playwright;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>Somebody who has a keyboard alone.</summary>
internal static class Keyboard
{
    private const int MaxSteps = 100;

    // What a reader would call it, and whether one sees that it is the one: an outline, also one around the pill that a box stands in.
    private const string Focused =
        """
        () => {
          const one = document.activeElement;
          const name = (one.labels?.[0] ?? one).textContent.trim().replaceAll(/\s+/g, ' ');
          const isSeen = [one, one.closest('.tick')].some(it => it && getComputedStyle(it).outlineStyle !== 'none'
            && parseFloat(getComputedStyle(it).outlineWidth) >= 2);
          const box = one.getBoundingClientRect();
          return { name, isSeen: isSeen && box.bottom > 0 && box.top < innerHeight };
        }
        """;

    /// <summary>Goes on from thing to thing until one has the name; each on the way must show that it has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string name)
    {
        var passed = new List<string>();
        while (passed.Count < MaxSteps)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<JsonElement>(Focused);
            passed.Add(focused.GetProperty("name").GetString()!);
            Assert.True(focused.GetProperty("isSeen").GetBoolean(), $"Nobody sees that '{passed[^1]}' has the focus.");
            if (passed[^1] == name)
                return;
        }

        Assert.Fail($"'{name}' is not among {string.Join(", ", passed)}.");
    }
}
