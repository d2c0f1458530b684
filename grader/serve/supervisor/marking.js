// What nbgrader's formgrade scripts expect to find: where they are, and MathJax, which this course does not need.
var base_url = document.documentElement.dataset.base;
var submission_id = document.documentElement.dataset.submission;

// The address may name the answer that waits; nbgrader's script then goes there instead of to the first one.
var wanted = decodeURIComponent(location.hash.slice(1));

// Only now does what is typed go anywhere: before, a field would lose it.
function begin(tell) {
    $(".tabbable").prop("readOnly", false);
    var there = wanted && document.getElementById(wanted);
    if (there && there.classList.contains("tabbable")) {
        formgrader.last_selected = $(there);
    }
    tell("End");
}

window.MathJax = {
    loaded: true,
    Hub: {
        Startup: {
            signal: {
                Interest: function (tell) {
                    $(document).one("ajaxStop", function () {
                        if (formgrader.grades.loaded && formgrader.comments.loaded) {
                            begin(tell);
                        } else {
                            tellThat("The marks could not be loaded. Reload this page.");
                        }
                    });
                }
            }
        }
    }
};

// nbgrader promises Markdown in comments. The feedback page shows them as they are typed.
$(document).ajaxStop(function () {
    $(".comment").attr("placeholder", "Your comment for the intern");
});

// Many write half a point with a comma. What is no number is not saved, and a supervisor reads so.
document.addEventListener("change", function (event) {
    var field = event.target;
    if (!field.matches(".score, .extra-credit")) {
        return;
    }
    var typed = field.value.trim().replace(",", ".");
    var most = field.matches(".score") ? parseFloat(field.dataset.most) : Infinity;
    if (!/^(\d{1,6}(\.\d*)?|\.\d+)?$/.test(typed)) {
        event.stopPropagation();
        tellThat("“" + field.value + "” was not saved. Type a number, for example 2.5.");
        return;
    }
    field.value = typed;
    tellThat(parseFloat(typed) > most ? "The most is " + most + ", so " + most + " points were saved." : "");
}, true);

function tellThat(sentence) {
    $("#statusmessage").text(sentence).toggleClass("shown", sentence !== "");
}

$(document).ajaxError(function (event, reply, request) {
    if (request.type === "PUT") {
        $(".glyphicon-refresh").hide();
        tellThat("This was not saved. Copy what you wrote. Is the window of “course supervise” still open? Open its address again.");
    }
});
