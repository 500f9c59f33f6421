namespace Masko.Client.Testing.Drawing;

/// <summary>The poses there are, and the words for them. What is done counts before what is felt, and that before plain rest.</summary>
internal static class PoseBook
{
    private static readonly Vocabulary<Pose> Deeds = new(
        WordForm.IsDeed,
        ("wav greet hello hi hey welcom bye", Greetings.Wave()),
        ("think thought ponder wonder consider idea chin plan process load", Thoughts.Think),
        ("celebrat jump confetti party cheer hooray yay success win victor birthday leap", Joys.Celebrate),
        ("sleep asleep nap napp doz snor dream night", Rests.Sleep),
        ("cry cri tear weep sob", Moods.Sad),
        ("lov heart hug hugg kiss thank ador", Moods.Love),
        ("danc groov music sing", Joys.Dance),
        ("run runn jog jogg sprint rush hurry race rac dash", Tasks.Run),
        ("point show explain teach direct", Greetings.Point),
        ("work laptop cod typ computer program programm develop keyboard desk", Tasks.Work),
        ("coffee tea drink mug cup sip sipp cocoa breakfast", Rests.Coffee),
        ("read book study studi learn story", Tasks.Read),
        ("search find magnify explor inspect detectiv investigat seek", Tasks.Search),
        ("gift giv present offer deliver", Tasks.Give),
        ("shrug shrugg confus question unsur lost error help puzzl", Thoughts.Shrug),
        ("wink thumb ok approv", Greetings.Wink));

    private static readonly Vocabulary<Pose> Feelings = new(
        WordForm.IsDeed,
        ("sad unhappy sorry disappoint gloomy upset", Moods.Sad),
        ("surpris shock amaz wow astonish", Moods.Surprised),
        ("angr angry angri anger grumpy furious annoy determin", Moods.Angry),
        ("happy happi joy glad excit laugh smil proud delight cheerful", Moods.Happy),
        ("sleepy tir bor", Rests.Sleep),
        ("romantic cut", Moods.Love),
        ("curious", Thoughts.Think));

    private static readonly Vocabulary<Pose> Calm = new(
        WordForm.IsDeed,
        ("stand idl neutral wait breath sway", Rests.Stand),
        ("sit sitt relax meditat calm rest", Rests.Sit));

    private static readonly IReadOnlyList<Pose> All = [.. Deeds.Meanings, .. Feelings.Meanings, .. Calm.Meanings];

    public static Pose Of(string text)
    {
        var words = WordList.Of(text);
        return Deeds.In(words).FirstOrDefault()
            ?? Feelings.In(words).FirstOrDefault()
            ?? Calm.In(words).FirstOrDefault()
            ?? Seed.Of(text).For("pose").Pick(All);
    }
}
